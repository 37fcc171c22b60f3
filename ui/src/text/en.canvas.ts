// Texts of the sheet and the inspector.
export const canvas = {
  'canvas.objective': 'Objective',
}
