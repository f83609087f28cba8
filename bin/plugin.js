// PulumiPlugin.yaml leads here by "main" of package.json: Pulumi's Node language host runs the function that this exports.
"use strict";

require("./requireNode.js").orExit();
module.exports = require("../dist/provider/hosts/native/index.js").serve;
