/** Weight of each feature of a candidate; a feature that is missing weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** One choice to learn from: what each candidate shows, and the credit (0 to 1) it would have got. */
export interface Lesson {
  features: readonly (readonly string[])[];
  credit: readonly number[];
}

/** How probable each candidate is: a softmax over the sums of its features' weights. */
export function probabilities(candidates: readonly (readonly string[])[], weights: Weights): number[] {
  const sums = candidates.map((features) => features.reduce((sum, each) => sum + (weights[each] ?? 0), 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((power) => power / total);
}

/**
 * Learns weights by AdaGrad on the log of the probability that the candidates of full credit have together, drawn to zero
 * by `decay` (L2), averaged over the rounds; features shown by fewer than `least` lessons are left out. Lessons in which nothing has full credit teach nothing. Deterministic: lessons in the order given.
 */
export function learn(
  lessons: readonly Lesson[],
  { rounds = 12, rate = 0.05, decay = 0.01, least = 10 } = {},
): Weights {
  const able = lessons.filter(({ credit }) => credit.length > 1 && credit.includes(1));
  const names = namesIn(able, least);
  const numbered = able.map(({ features, credit }) => ({
    features: features.map((each) => Uint32Array.from(each.flatMap((name) => names.get(name) ?? []))),
    right: credit.map((each) => each === 1),
  }));
  const weights = new Float64Array(names.size);
  const squares = new Float64Array(names.size).fill(0.01);
  const sums = new Float64Array(names.size);
  for (let round = 0; round < rounds; round++) {
    for (const { features, right } of numbered) {
      const slope = slopeOf(features, right, weights);
      for (const [feature, push] of slope) {
        const step = push - decay * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + step * step;
        weights[feature] = (weights[feature] ?? 0) + (rate * step) / Math.sqrt(squares[feature] ?? 1);
      }
    }
    for (const [i, weight] of weights.entries()) sums[i] = (sums[i] ?? 0) + weight;
  }
  return Object.fromEntries([...names].map(([name, i]) => [name, (sums[i] ?? 0) / rounds]));
}

/** Features that at least so many lessons show, numbered. */
function namesIn(lessons: readonly Lesson[], least: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of lessons)
    for (const name of new Set(features.flat())) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = new Map<string, number>();
  for (const [name, count] of seen) if (count >= least) names.set(name, names.size);
  return names;
}

function slopeOf(features: readonly Uint32Array[], right: readonly boolean[], weights: Float64Array) {
  const sums = features.map((each) => each.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, each) => sum + each, 0);
  const share = powers.reduce((sum, each, i) => sum + (right[i] ? each : 0), 0) + 1e-12;
  const slope = new Map<number, number>();
  for (const [i, each] of features.entries()) {
    const power = powers[i] ?? 0;
    const push = (right[i] ? power / share : 0) - power / total;
    if (Math.abs(push) > 1e-6) for (const feature of each) slope.set(feature, (slope.get(feature) ?? 0) + push);
  }
  return slope;
}

/** Weights as kept in a file: features in order, three decimals, none that says next to nothing. */
export function kept(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights)
      .filter(([, weight]) => Math.abs(weight) >= 0.02)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => [feature, Math.round(weight * 1000) / 1000]),
  );
}
