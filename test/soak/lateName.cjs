// Loaded before a program: "localhost" does not resolve the first times it is looked up.
const dns = require("node:dns");

const codes = ["ENOTFOUND", "EAI_AGAIN", "EAI_AGAIN"];
const { lookup } = dns;

dns.lookup = (hostname, options, callback) => {
  const code = hostname === "localhost" ? codes.shift() : undefined;
  if (code === undefined) return lookup(hostname, options, callback);
  const error = Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), { code, syscall: "getaddrinfo", hostname });
  return process.nextTick(callback ?? options, error);
};
