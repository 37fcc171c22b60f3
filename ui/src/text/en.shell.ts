// Texts of everything around the sheet.
export const shell = {
  'app.name': 'OKR Canvas',
}
