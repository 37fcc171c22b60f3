// Texts of everything around the sheet.
export const shell = {
  'app.name': 'OKR Canvas',

  'pick.person.placeholder': 'Find or add a person',
  'pick.person.none': 'Nobody',
  'pick.person.add': 'Add “{name}”',
  'pick.strategic.placeholder': 'Find or add a strategic objective',
  'pick.strategic.none': 'None',
  'pick.strategic.add': 'Add “{title}”',
  'pick.rename': 'F2 renames.',
}
