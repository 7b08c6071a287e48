/** The version of package.json, written here by `npm run release` and held to it by a test. */
export const VERSION = '0.1.0';
