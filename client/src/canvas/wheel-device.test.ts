import { expect, test } from 'vitest'
import { createWheelDevice, type WheelTurn } from './wheel-device.ts'

const turn = (atMs: number, values: Partial<WheelTurn>): WheelTurn => ({
  deltaX: 0,
  deltaY: 0,
  isInLines: false,
  notches: 0,
  atMs,
  ...values,
})

test('whole notches and lines are a mouse', () => {
  const deviceOf = createWheelDevice()
  expect(deviceOf(turn(0, { deltaY: 100, notches: -120 }))).toBe('mouse')
  expect(deviceOf(turn(1_000, { deltaY: 3, isInLines: true }))).toBe('mouse')
})

test('small, broken and sideways steps are a trackpad', () => {
  const deviceOf = createWheelDevice()
  expect(deviceOf(turn(0, { deltaY: 4, notches: -12 }))).toBe('trackpad')
  expect(deviceOf(turn(1_000, { deltaY: 66.5, notches: -199 }))).toBe('trackpad')
  expect(deviceOf(turn(2_000, { deltaX: 5, deltaY: 120, notches: -120 }))).toBe('trackpad')
})

test('a movement of fingers stays one, also when a step of it looks like a notch', () => {
  const deviceOf = createWheelDevice()
  expect(deviceOf(turn(0, { deltaY: 8, notches: -24 }))).toBe('trackpad')
  expect(deviceOf(turn(16, { deltaY: 120, notches: -360 }))).toBe('trackpad')
  expect(deviceOf(turn(1_000, { deltaY: 120, notches: -120 }))).toBe('mouse')
})

test('what tells nothing is the device before it', () => {
  const deviceOf = createWheelDevice()
  expect(deviceOf(turn(0, { deltaY: 90 }))).toBe('trackpad')
  deviceOf(turn(1_000, { deltaY: 100, notches: -120 }))
  expect(deviceOf(turn(2_000, { deltaY: 90 }))).toBe('mouse')
})
