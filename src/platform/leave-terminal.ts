import { closeSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';

/**
 * Looks at which streams are terminals now; what it gives lets go of those that were closed since. Node 20 aborts at its end
 * otherwise: it gives terminals their first mode back, and checks that it could (`ResetStdio` in src/node.cc).
 */
export function holdTerminals(): () => void {
  const held = [0, 1, 2].filter((descriptor) => isatty(descriptor));
  return () => {
    for (const descriptor of held) {
      if (isatty(descriptor)) continue;
      try {
        closeSync(descriptor);
        // Takes the number just freed: no file opened later must be written in place of stderr.
        openSync('/dev/null', 'r+');
      } catch {
        // Already closed.
      }
    }
  };
}
