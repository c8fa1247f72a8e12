import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlText, isPictureAlone } from './html-text.ts'

test('words have a line for each block, and cells a tab between them', () => {
  const word = `<html><head><title>x</title><style>p {color: red}</style></head><body><!--StartFragment-->
    <p class=MsoNormal>Een <b>vette</b>
    zin &amp; meer&nbsp;nog</p><p>Twee</p><ul><li>drie</li><li>vier</li></ul></body></html>`
  expect(htmlText(word)).toBe('Een vette zin & meer nog\nTwee\ndrie\nvier')
  expect(
    htmlText('<table><tr><td>a</td> <td>b &lt;c&gt;</td></tr><tr><td>d</td><td>&#233;&#xe9;</td></tr></table>'),
  ).toBe('a\tb <c>\nd\téé')
})

test('a picture alone is told from the likeness of words and of cells', () => {
  expect(isPictureAlone({ plain: '', html: '<img src="https://voorbeeld.nl/a.png" alt="Stoel">' })).toBe(true)
  expect(isPictureAlone({ plain: 'stoel.png', html: '' })).toBe(true)
  expect(isPictureAlone({ plain: 'Een zin', html: '<p>Een zin</p>' })).toBe(false)
  expect(isPictureAlone({ plain: 'a\tb', html: '' })).toBe(false)
})

test('hostile HTML is text and nothing else, and takes no time', () => {
  expect(htmlText('<img src=x onerror=alert(1)><script>alert(1)</script>hoi &#0; &#x110000;')).toBe(
    'hoi &#0; &#x110000;',
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '!', '-', 'p', '/', '&', '#', ';', ' ', '1') }), (html) => {
      expect(typeof htmlText(html)).toBe('string')
    }),
  )
  const startMs = performance.now()
  htmlText('<!--'.repeat(50_000))
  htmlText('<style>'.repeat(30_000))
  expect(performance.now() - startMs).toBeLessThan(2_000)
})
