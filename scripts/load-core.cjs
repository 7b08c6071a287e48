// Loads core-source.js with the code that V8 compiled when dist/ was built, if this is the same Node: 10 ms of every command.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const filename = `${__dirname}/core-source.js`;
let cachedData;
try {
  cachedData = readFileSync(`${__dirname}/core-${process.version}-${process.arch}.cache`);
} catch {
  // Another Node: it compiles as it goes. V8 refuses by itself what it did not make.
}
const wrapped = `(function (module, require, __filename) {${readFileSync(filename, 'latin1')}\n})`;
const script = new Script(wrapped, { filename, cachedData });
script.runInThisContext()(module, require, filename);
/** For the build, which keeps what was compiled. */
module.exports.compiled = () => script.createCachedData();
