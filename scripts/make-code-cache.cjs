// Writes what V8 compiled of core-source.js once a table was asked for, for this very Node (see load-core.cjs).
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');
const { compiled } = require(join(dist, 'core.js'));
require(join(dist, 'main.js'))
  .main(['table', '--list'])
  .then((code) => {
    // The program keeps what it writes to its user; this is for everybody.
    process.umask(0o022);
    if (code === 0) writeFileSync(join(dist, `core-${process.version}-${process.arch}.cache`), compiled());
  });
