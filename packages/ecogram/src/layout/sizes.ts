// How large things are, in units of the picture; a picture of a dozen people is about 800 units wide.

/** Radius of the disc that stands for a person. */
export const personRadius = 44;

/** Radius of the disc that stands for ego. */
export const egoRadius = 50;

/** Smallest distance between the middles of two people: their discs, and the marks that stick out of them, stay clear. */
export const pitch = 100;

/** Room between two rings, for the words on the ring's edge. */
export const ringGap = 20;
