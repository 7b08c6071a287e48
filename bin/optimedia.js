#!/usr/bin/env node
// Old syntax on purpose: an old Node must be able to read this far to be told that it is old.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`✗ OptiMédia demande Node 20.17 ou plus récent ; celui-ci est ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  require('../dist/main.js')
    .main(process.argv.slice(2))
    .then((code) => {
      process.exitCode = code;
    })
    .catch(() => {
      // Not even the failure could be told where it should be.
      process.exitCode = 70;
    });
}
