/** The French catalogue: one file a room, gathered here. */

export const fr = {};
