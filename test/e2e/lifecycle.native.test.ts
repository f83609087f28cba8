import { lifecycleOn } from "./lifecycle";

lifecycleOn("pulumi-dockerhub/native");
