// Preloaded by bench/run.mjs: the most memory that a command held, in kB, as the last line of stderr.
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(2, `\n${process.resourceUsage().maxRSS}`));
