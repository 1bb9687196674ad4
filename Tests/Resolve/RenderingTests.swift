import PintleDiagnostics
import PintleTestSupport
import Testing

/// Rendered diagnostics.
@Suite struct RenderingTests {
  @Test func errorsOfAFileComeInOrderEachUnderlined() {
    let checked = resolve(
      """
      package demo:geometry;

      interface shapes {
        record point { x: f32, y: float }
        record point { z: f32 }
        type ring = list<ring>;
        resource canvas { draw: func(p: borrow<point>) -> borrow<canvas>; }
        make: func() -> ponit;
      }

      world w {
        import shpes;
      }
      """)
    #expect(
      HumanRenderer(sources: checked.sources, color: false).render(checked.diagnostics) == """
        error[duplicate-name]: `point` is already defined in this interface
         --> a.wit:5:10
          |
        4 |   record point { x: f32, y: float }
          |          ----- first defined here
        5 |   record point { z: f32 }
          |          ^^^^^

        error[unknown-type]: no type named `float`
         --> a.wit:4:29
          |
        4 |   record point { x: f32, y: float }
          |                             ^^^^^
          = help: this type is called `f32`

        error[recursive-type]: type `ring` contains itself
         --> a.wit:6:20
          |
        6 |   type ring = list<ring>;
          |                    ^^^^
          = help: types cannot be recursive: use a resource or an index instead

        error[not-a-resource]: `point` is not a resource
         --> a.wit:7:42
          |
        4 |   record point { x: f32, y: float }
          |          ----- defined here
        ...
        7 |   resource canvas { draw: func(p: borrow<point>) -> borrow<canvas>; }
          |                                          ^^^^^
          = help: only resources have handles: write `point`

        error[unknown-type]: no type named `ponit`
         --> a.wit:8:19
          |
        8 |   make: func() -> ponit;
          |                   ^^^^^
          = help: a type with a similar name exists: `point`

        error[unknown-interface]: no interface named `shpes`
          --> a.wit:12:10
           |
        12 |   import shpes;
           |          ^^^^^
           = help: an interface with a similar name exists: `shapes`

        error[borrow-in-result]: the result of `draw` contains a borrowed handle
         --> a.wit:7:21
          |
        7 |   resource canvas { draw: func(p: borrow<point>) -> borrow<canvas>; }
          |                     ^^^^
          = help: return an owned handle: the resource without `borrow`

        """)
  }
}
