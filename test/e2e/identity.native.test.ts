import { identityOn } from "./identity";

identityOn("pulumi-dockerhub/native");
