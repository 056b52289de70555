let seed = 1;

/** A list in an order of chance, the same at each run: nobody always comes after the same one. */
export function shuffled(list) {
  const order = [...list];
  for (let left = order.length; left > 1; left--) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const pick = (seed >> 8) % left;
    [order[left - 1], order[pick]] = [order[pick], order[left - 1]];
  }
  return order;
}
