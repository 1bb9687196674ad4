use crate::bindings::exports::test::kitchen_sink::shapes::{Guest, Pair, Shape, ShapeKind};
use crate::bindings::test::kitchen_sink::shapes as host;
use crate::Sink;

impl Guest for Sink {
    fn echo_shape(v: Shape) -> Shape {
        from_host(host::echo_shape(&to_host(v)))
    }

    fn list_shape(v: Vec<Shape>) -> Vec<Shape> {
        let shapes: Vec<host::Shape> = v.into_iter().map(to_host).collect();
        host::list_shape(&shapes)
            .into_iter()
            .map(from_host)
            .collect()
    }

    fn echo_tuple(v: (u8, i64, String)) -> (u8, i64, String) {
        host::echo_tuple((v.0, v.1, &v.2))
    }

    fn echo_pair(v: Pair) -> Pair {
        host::echo_pair(&v)
    }

    fn result_shape(v: Result<Pair, Shape>) -> Result<Pair, Shape> {
        let shape = v.map_err(to_host);
        host::result_shape(shape.as_ref()).map_err(from_host)
    }
}

/// The imported and the exported interface have different types.
macro_rules! convert {
    ($name:ident, $($from:ident)::+, $($from_kind:ident)::+, $($to:ident)::+, $($to_kind:ident)::+) => {
        fn $name(shape: $($from)::+) -> $($to)::+ {
            match shape {
                $($from)::+::Nothing => $($to)::+::Nothing,
                $($from)::+::Circle(radius) => $($to)::+::Circle(radius),
                $($from)::+::Label(text) => $($to)::+::Label(text),
                $($from)::+::Both(both) => $($to)::+::Both(both),
                $($from)::+::Nested(kind) => $($to)::+::Nested(kind.map(|kind| match kind {
                    $($from_kind)::+::Round => $($to_kind)::+::Round,
                    $($from_kind)::+::Square => $($to_kind)::+::Square,
                })),
            }
        }
    };
}
convert!(to_host, Shape, ShapeKind, host::Shape, host::ShapeKind);
convert!(from_host, host::Shape, host::ShapeKind, Shape, ShapeKind);
