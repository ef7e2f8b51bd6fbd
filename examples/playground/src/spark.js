/** A line of the latest numbers. It shows a tendency to those who see; the number stands beside it. */
const WIDTH = 120
const HEIGHT = 32
const MOST = 60

export class Spark {
  #line
  #values = []

  constructor(svg) {
    this.#line = svg.querySelector('polyline')
  }

  clear() {
    this.#values = []
    this.#draw()
  }

  add(value) {
    this.#values.push(value)
    if (this.#values.length > MOST) this.#values.shift()
    this.#draw()
  }

  #draw() {
    const top = Math.max(...this.#values, 0) * 1.1 || 1
    const step = WIDTH / (MOST - 1)
    const points = this.#values.map(
      (value, index) => `${(index * step).toFixed(1)},${(HEIGHT - (value / top) * HEIGHT).toFixed(1)}`,
    )
    this.#line.setAttribute('points', points.join(' '))
  }
}
