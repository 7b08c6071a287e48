/** Tables repeat themselves: the same content is read once and shared, which halves the memory of a large file. */

const MOST = 50_000;

export function memo<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (known.size < MOST && key.length < 200) known.set(key, made);
    return made;
  };
}
