//! Vectors that the host holds by reference.

mod bindings;

use bindings::exports::example::vector::geometry;
use std::sync::atomic::{AtomicU32, Ordering};

/// The implementation of the resource: any Rust type.
struct Point {
    x: f64,
    y: f64,
}

/// How many points are alive.
static LIVE: AtomicU32 = AtomicU32::new(0);

impl Point {
    fn at(x: f64, y: f64) -> Point {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Point { x, y }
    }
}

impl Drop for Point {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

impl geometry::GuestVector for Point {
    fn new(x: f64, y: f64) -> Point {
        Point::at(x, y)
    }

    fn x(&self) -> f64 {
        self.x
    }

    fn y(&self) -> f64 {
        self.y
    }

    fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }

    fn dot_product(a: geometry::VectorBorrow<'_>, b: geometry::VectorBorrow<'_>) -> f64 {
        let (a, b) = (a.get::<Point>(), b.get::<Point>());
        a.x * b.x + a.y * b.y
    }

    fn normalized(&self) -> geometry::Vector {
        let length = self.length();
        geometry::Vector::new(Point::at(self.x / length, self.y / length))
    }
}

struct Plane;

impl geometry::Guest for Plane {
    type Vector = Point;

    fn add(a: geometry::Vector, b: geometry::Vector) -> geometry::Vector {
        // Owned: both points are dropped at the end of this function.
        let (a, b) = (a.into_inner::<Point>(), b.into_inner::<Point>());
        geometry::Vector::new(Point::at(a.x + b.x, a.y + b.y))
    }

    fn live() -> u32 {
        LIVE.load(Ordering::Relaxed)
    }
}

bindings::export!(Plane with_types_in bindings);
