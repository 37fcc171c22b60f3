// An explanation as plain lines, to be pasted elsewhere. Pure.
import type { Explanation } from '../ipc/generated/Explanation'

export function asText(explanation: Explanation): string {
  const { title, about, subject, inputs, words, figures, result_text, lines } = explanation
  const formula = figures ? [`${figures} = ${result_text ?? '–'}`] : []
  return [
    `${title} (${about}${subject ? `: ${subject}` : ''})`,
    ...inputs.map((one) => [one.name, one.value, one.from].filter(Boolean).join('\t')),
    ...(words ? [words] : []),
    ...formula,
    ...lines.map((line) => `${line.name}: ${line.text}`),
  ].join('\n')
}
