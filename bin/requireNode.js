// Whatever Node there is runs this before anything else is loaded, so it is written for the oldest.
"use strict";

const wanted = require("../package.json").engines.node.replace(">=", "");

function isOlder() {
  const given = process.versions.node.split(".").map(Number);
  const least = wanted.split(".").map(Number);
  const at = least.findIndex((part, index) => given[index] !== part);
  return at >= 0 && given[at] < least[at];
}

function message() {
  return `pulumi-dockerhub needs Node.js ${wanted} or newer; this is ${process.versions.node} (${process.execPath}).`;
}

/**
 * For who imports this package. Of such an error Pulumi prints the message alone for a program, and "error: stack" for the
 * process of a dynamic provider.
 */
exports.orThrow = () => {
  if (!isOlder()) return;
  const stack = message();
  throw Object.assign(new Error(stack), { stack, toString: () => "Error", __pulumiRunError: true });
};

/** For a process of our own. */
exports.orExit = () => {
  if (!isOlder()) return;
  console.error(message());
  process.exit(1);
};
