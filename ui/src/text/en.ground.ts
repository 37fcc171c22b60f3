// Texts of the ground of the board: what is folded away, and the small map.
export const ground = {
  'ground.sum': '{levels} objectives',
  'ground.sumOne': '{levels} objective',
  'ground.ofLevel': '{count} {level}',
  'ground.focus': 'Show only what belongs to the chosen card',
  'ground.focusEnd': 'Show all cards alike again',
} as const
