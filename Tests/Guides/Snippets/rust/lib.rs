mod bindings;

use bindings::exports::example::geometry::shapes::{Guest, GuestVector, VectorBorrow};

struct Point { x: f64, y: f64 }

impl GuestVector for Point {
    fn new(x: f64, y: f64) -> Self { Point { x, y } }
    fn length(&self) -> f64 { self.x.hypot(self.y) }
    fn dot_product(a: VectorBorrow<'_>, b: VectorBorrow<'_>) -> f64 {
        let (a, b) = (a.get::<Point>(), b.get::<Point>());
        a.x * b.x + a.y * b.y
    }
}

struct Shapes;
impl Guest for Shapes { type Vector = Point; }
bindings::export!(Shapes with_types_in bindings);
