/**
 * What lies where in memory, in bytes; `../layout.ts` places the parts and says the same in JavaScript.
 *
 * A quad is four samples side by side: the first vector holds the first feature of all four, the next one the
 * second, and so on, so that one instruction does the same work for four samples. The last quad of a batch
 * that four doesn't divide has lanes without a sample; their share and their targets are 0.
 */

/** One vector: four float32 numbers. */
export const VECTOR: usize = 16;

/** A quad's vectors: four features … */
export const X0: usize = 0 * VECTOR;
export const X1: usize = 1 * VECTOR;
export const X2: usize = 2 * VECTOR;
export const X3: usize = 3 * VECTOR;
/** … for each class the share where it is the label, else 0 … */
export const TARGET0: usize = 4 * VECTOR;
export const TARGET1: usize = 5 * VECTOR;
export const TARGET2: usize = 6 * VECTOR;
/** … what a sample counts for in the mean, 1 / rows … */
export const SHARE: usize = 7 * VECTOR;
/** … and the largest sum of exponentials that the loss may see: 4, which is never reached, or 1 without a sample. */
export const CAP: usize = 8 * VECTOR;
export const QUAD: usize = 9 * VECTOR;

/** A quad's logits, which become its exponentials and then its deltas: a vector a class. */
export const LOGIT0: usize = 0 * VECTOR;
export const LOGIT1: usize = 1 * VECTOR;
export const LOGIT2: usize = 2 * VECTOR;
export const LOGITS: usize = 3 * VECTOR;

/** A hidden unit's eight weights, and alike their gradients: four from the features, its bias, three to the logits. */
export const W0: usize = 0;
export const W1: usize = 4;
export const W2: usize = 8;
export const W3: usize = 12;
export const BIAS: usize = 16;
export const V0: usize = 20;
export const V1: usize = 24;
export const V2: usize = 28;
export const UNIT: usize = 32;
