/** An update can be read, but may not be applied. */
export class RefusedError extends Error {
  readonly reason: 'gap' | 'not-allowed' | 'too-large'

  constructor(reason: RefusedError['reason']) {
    super(reason)
    this.reason = reason
  }
}
