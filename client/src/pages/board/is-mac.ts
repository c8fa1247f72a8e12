/** True on keyboards with a Command key. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform)
