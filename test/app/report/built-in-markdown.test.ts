/** The built-in Markdown templates are set as French is printed; what fills them is set by the program. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['hebdomadaire', 'mensuel'])(
  '%s.md has no plain space where none may break, and no straight apostrophe',
  (name) => {
    const text = readFileSync(new URL(`../../../templates/report/${name}.md`, import.meta.url), 'utf8');
    const words = text.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, 'x').replace(/^\|[ :|-]+$/gm, '');
    expect(words.match(/.{0,20}(?: [:;!?%»]|« |'|n° ).{0,10}/gu) ?? []).toEqual([]);
  },
);
