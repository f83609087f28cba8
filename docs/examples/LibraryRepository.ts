import * as dockerhub from "pulumi-dockerhub";

new dockerhub.LibraryRepository("example", {
  description: "An official image",
  fullDescription: "# example\n\nWhat the image is for, and how to run it.",
});
