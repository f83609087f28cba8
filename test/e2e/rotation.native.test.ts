import { rotationOn } from "./rotation";

rotationOn("pulumi-dockerhub/native");
