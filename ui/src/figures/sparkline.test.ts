import { expect, it } from 'vitest'
import { spark, sparkSize } from './sparkline'

it('draws nothing without a value', () => {
  expect(spark([])).toBeNull()
})

it('ends at the right with the last value, however many there are', () => {
  const end = sparkSize.width - 4
  expect(spark([8])?.end.x).toBe(end)
  expect(spark([8, 7, 6])?.end.x).toBe(end)
})

it('keeps one scale for every row: 10 on top, 3 and less at the foot', () => {
  expect(spark([10])?.end.y).toBe(3)
  expect(spark([3])?.end.y).toBe(13)
  expect(spark([0])?.end.y).toBe(13)
})
