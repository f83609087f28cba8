import { badInputOn } from "./badInput";

badInputOn("pulumi-dockerhub");
