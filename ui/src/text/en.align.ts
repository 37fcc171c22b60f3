// Texts of aligning on the board.
export const align = {
  'align.to': 'Align to {to}',
  'align.second': 'Second parent: {to}',
  'align.none': 'Serves nothing',
  'align.noneYet': 'It serves nothing as it is.',
  'align.cannot': 'Cannot serve {to}',
  'align.keyResult': '{place}, KR {number}',
} as const
