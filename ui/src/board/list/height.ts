// How high the parts of the list are, in px.
export const HEIGHT = 31
export const HEAD = 30
