// Generated for a test.
// Needs Rust 1.82 or later; --rust-version 1.63 suits older compilers.

/// The functions that this module imports from its host.
#[cfg(target_arch = "wasm32")]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _imports {
    #[link(wasm_import_module = "$root")]
    unsafe extern "C" {
        #[link_name = "paint"]
        pub fn paint(
            where_x: i32,
            where_y: i32,
            hue_case: i32,
            hue_payload: i32,
            result_area: *mut u8,
        );
    }

    #[link(wasm_import_module = "test:types/shapes")]
    unsafe extern "C" {
        #[link_name = "draw"]
        pub fn draw(
            shape_case: i32,
            shape_payload_1: i64,
            shape_payload_2_len: usize,
            shape_payload_3: i32,
            shape_payload_4: i32,
            shape_payload_5: i32,
            shape_payload_6: i32,
            shape_payload_7: *const u8,
            shape_payload_8_len: usize,
            hue: i32,
            label: *const u8,
            label_len: usize,
            maybe_case: i32,
            maybe_payload_1: *const u8,
            maybe_payload_2_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "move"]
        pub fn move_(
            p_x: i32,
            p_y: i32,
            people: *const u8,
            people_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "allow"]
        pub fn allow(
            r: i32,
            m_case: i32,
            m_payload: i32,
            grants: *const u8,
            grants_len: usize,
            maybe_0: *const u8,
            maybe_0_len: usize,
            maybe_1: i32,
            result_area: *mut u8,
        );
        #[link_name = "joined"]
        pub fn joined(
            v_case: i32,
            v_payload: i64,
            w_case: i32,
            w_payload_1: i32,
            w_payload_2: i32,
            result_area: *mut u8,
        );
    }
}

/// Exports the functions of a type that implements the `Guest` traits: `export!(App);`, or
/// `export!(App with_types_in path::to::this::module);` from another module.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[allow(unused_macros)]
macro_rules! _export_test_types_types {
    ($app:ident) => {
        self::export!($app with_types_in self);
    };
    ($app:ident with_types_in $($path:tt)*) => {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "repaint")]
            unsafe extern "C" fn export_repaint(where_x: i32, where_y: i32) -> i32 {
                unsafe { $($path)*::_export_repaint::<$app>(where_x, where_y) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::types::shapes::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::types::shapes as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:types/shapes#draw")]
            unsafe extern "C" fn export_draw(
                shape_case: i32,
                shape_payload_1: i64,
                shape_payload_2_len: usize,
                shape_payload_3: i32,
                shape_payload_4: i32,
                shape_payload_5: i32,
                shape_payload_6: i32,
                shape_payload_7_ptr: *mut u8,
                shape_payload_8_len: usize,
                hue: i32,
                label_ptr: *mut u8,
                label_len: usize,
                maybe_case: i32,
                maybe_payload_1_ptr: *mut u8,
                maybe_payload_2_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_draw::<$app>(shape_case, shape_payload_1, shape_payload_2_len, shape_payload_3, shape_payload_4, shape_payload_5, shape_payload_6, shape_payload_7_ptr, shape_payload_8_len, hue, label_ptr, label_len, maybe_case, maybe_payload_1_ptr, maybe_payload_2_len) }
            }
            #[unsafe(export_name = "cabi_post_test:types/shapes#draw")]
            unsafe extern "C" fn post_return_draw(result_area: *mut u8) {
                unsafe { _module::_post_return_draw(result_area) }
            }
            #[unsafe(export_name = "test:types/shapes#move")]
            unsafe extern "C" fn export_move(
                p_x: i32,
                p_y: i32,
                people_ptr: *mut u8,
                people_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_move::<$app>(p_x, p_y, people_ptr, people_len) }
            }
            #[unsafe(export_name = "cabi_post_test:types/shapes#move")]
            unsafe extern "C" fn post_return_move(result_area: *mut u8) {
                unsafe { _module::_post_return_move(result_area) }
            }
            #[unsafe(export_name = "test:types/shapes#allow")]
            unsafe extern "C" fn export_allow(
                r: i32,
                m_case: i32,
                m_payload: i32,
                grants_ptr: *mut u8,
                grants_len: usize,
                maybe_0_ptr: *mut u8,
                maybe_0_len: usize,
                maybe_1: i32,
            ) -> *mut u8 {
                unsafe { _module::_export_allow::<$app>(r, m_case, m_payload, grants_ptr, grants_len, maybe_0_ptr, maybe_0_len, maybe_1) }
            }
            #[unsafe(export_name = "test:types/shapes#joined")]
            unsafe extern "C" fn export_joined(
                v_case: i32,
                v_payload: i64,
                w_case: i32,
                w_payload_1: i32,
                w_payload_2: i32,
            ) -> *mut u8 {
                unsafe { _module::_export_joined::<$app>(v_case, v_payload, w_case, w_payload_1, w_payload_2) }
            }
            #[unsafe(export_name = "cabi_post_test:types/shapes#joined")]
            unsafe extern "C" fn post_return_joined(result_area: *mut u8) {
                unsafe { _module::_post_return_joined(result_area) }
            }
        };
    };
}
#[rustfmt::skip]
#[allow(unused_imports)]
pub(crate) use _export_test_types_types as export;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub type Spot = test::types::shapes::Point;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub type Hue = test::types::shapes::Hue;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub fn paint(where_: Spot, hue: ::core::option::Option<Hue>) -> Spot {
    // SAFETY: the core values match this signature; the host only borrows the arguments.
    unsafe {
        let (hue_case, hue_payload) = match hue {
            None => (0, 0),
            Some(value) => (1, value as i32),
        };
        let mut area = _rt::Area::<u32, 8>::new();
        let result_area = area.ptr();
        _imports::paint(where_.x, where_.y, hue_case, hue_payload, result_area);
        _memory::load_point(result_area)
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub trait Guest {
    fn repaint(where_: Spot) -> Hue;
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[doc(hidden)]
pub unsafe fn _export_repaint<T: Guest>(where_x: i32, where_y: i32) -> i32 {
    _rt::run_ctors_once();
    // SAFETY: the host passes core values of this signature, and owned blocks.
    unsafe {
        let where_ = Spot { x: where_x, y: where_y };
        T::repaint(where_) as i32
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod exports {
    pub mod test {
        pub mod types {
            pub mod shapes {
                use super::super::super::super::{_memory, _rt};

                /// What went wrong.
                #[repr(u8)]
                #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
                pub enum Fault {
                    /// Nothing "was" there.
                    NotFound,
                    TooLarge,
                }

                impl Fault {
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::NotFound => "not-found",
                            Self::TooLarge => "too-large",
                        }
                    }

                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::NotFound => "Nothing \"was\" there.",
                            Self::TooLarge => "",
                        }
                    }

                    #[doc(hidden)]
                    pub fn _lift(index: i32) -> Self {
                        match index {
                            0 => Self::NotFound,
                            1 => Self::TooLarge,
                            _ => _rt::trap("invalid discriminant"),
                        }
                    }
                }

                impl ::core::fmt::Debug for Fault {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.debug_struct("Fault")
                            .field("code", &(*self as i32))
                            .field("name", &self.name())
                            .field("message", &self.message())
                            .finish()
                    }
                }

                impl ::core::fmt::Display for Fault {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        ::core::write!(f, "{} (error {})", self.name(), *self as i32)
                    }
                }

                impl ::core::error::Error for Fault {}

                #[repr(u8)]
                #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
                pub enum Hue {
                    Red,
                    DarkGreen,
                }

                impl Hue {
                    #[doc(hidden)]
                    pub fn _lift(index: i32) -> Self {
                        match index {
                            0 => Self::Red,
                            1 => Self::DarkGreen,
                            _ => _rt::trap("invalid discriminant"),
                        }
                    }
                }

                impl ::core::fmt::Debug for Hue {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(match self {
                            Self::Red => "Hue::Red",
                            Self::DarkGreen => "Hue::DarkGreen",
                        })
                    }
                }

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct Point {
                    pub x: i32,
                    pub y: i32,
                }

                #[derive(Clone)]
                pub struct Person {
                    /// As in the passport.
                    pub first_name: _rt::String,
                    pub age: u8,
                    pub at: Option<Point>,
                    pub tags: _rt::Vec<_rt::String>,
                }

                impl ::core::fmt::Debug for Person {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.debug_struct("Person")
                            .field("first-name", &self.first_name)
                            .field("age", &self.age)
                            .field("at", &self.at)
                            .field("tags", &self.tags)
                            .finish()
                    }
                }

                #[derive(Clone)]
                pub enum Shape {
                    Circle(f64),
                    Polygon(_rt::Vec<Point>),
                    Named(Person),
                    Empty,
                }

                impl ::core::fmt::Debug for Shape {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        match self {
                            Self::Circle(value) => _rt::debug_case(f, "Shape::Circle", value),
                            Self::Polygon(value) => _rt::debug_case(f, "Shape::Polygon", value),
                            Self::Named(value) => _rt::debug_case(f, "Shape::Named", value),
                            Self::Empty => f.write_str("Shape::Empty"),
                        }
                    }
                }

                #[derive(Clone, Debug)]
                pub struct Refusal {
                    pub reason: _rt::String,
                    pub shape: Shape,
                }

                impl ::core::fmt::Display for Refusal {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        ::core::fmt::Debug::fmt(self, f)
                    }
                }

                impl ::core::error::Error for Refusal {}

                /// What may be done.
                #[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
                pub struct Rights {
                    bits: u8,
                }

                impl Rights {
                    /// Look.
                    pub const READ: Self = Self { bits: 1 << 0 };
                    pub const READ_WRITE: Self = Self { bits: 1 << 1 };
                }

                _rt::flags! { _rt Rights u8: READ READ_WRITE }

                #[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
                pub struct Many {
                    bits: u16,
                }

                impl Many {
                    pub const F0: Self = Self { bits: 1 << 0 };
                    pub const F1: Self = Self { bits: 1 << 1 };
                    pub const F2: Self = Self { bits: 1 << 2 };
                    pub const F3: Self = Self { bits: 1 << 3 };
                    pub const F4: Self = Self { bits: 1 << 4 };
                    pub const F5: Self = Self { bits: 1 << 5 };
                    pub const F6: Self = Self { bits: 1 << 6 };
                    pub const F7: Self = Self { bits: 1 << 7 };
                    pub const F8_AND_A_LONG_NAME: Self = Self { bits: 1 << 8 };
                    pub const F9_AND_A_LONG_NAME: Self = Self { bits: 1 << 9 };
                    pub const F10_AND_A_LONG_NAME: Self = Self { bits: 1 << 10 };
                }

                _rt::flags! { _rt Many u16:
                    F0
                    F1
                    F2
                    F3
                    F4
                    F5
                    F6
                    F7
                    F8_AND_A_LONG_NAME
                    F9_AND_A_LONG_NAME
                    F10_AND_A_LONG_NAME
                }

                #[derive(Clone, Debug)]
                pub struct Grant {
                    pub to: _rt::String,
                    pub rights: Rights,
                }

                pub type Label = _rt::String;

                pub type Maybe = Option<Label>;

                pub type Outcome = Result<Shape, Refusal>;

                pub trait Guest {
                    fn draw(shape: Shape, hue: Hue, label: Label, maybe: Maybe) -> Outcome;

                    fn move_(p: Point, people: _rt::Vec<Person>) -> Result<_rt::Vec<Person>, Fault>;

                    fn allow(
                        r: Rights,
                        m: Option<Many>,
                        grants: _rt::Vec<Grant>,
                        maybe: (_rt::String, Rights),
                    ) -> (Many, Rights);

                    fn joined(v: Result<f32, u64>, w: Option<Point>) -> (Hue, Maybe);
                }

                static mut _RESULT_AREA: _rt::Area<u64, 56> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_draw<T: Guest>(
                    shape_case: i32,
                    shape_payload_1: i64,
                    shape_payload_2_len: usize,
                    shape_payload_3: i32,
                    shape_payload_4: i32,
                    shape_payload_5: i32,
                    shape_payload_6: i32,
                    shape_payload_7_ptr: *mut u8,
                    shape_payload_8_len: usize,
                    hue: i32,
                    label_ptr: *mut u8,
                    label_len: usize,
                    maybe_case: i32,
                    maybe_payload_1_ptr: *mut u8,
                    maybe_payload_2_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let shape = match shape_case {
                            0 => Shape::Circle(f64::from_bits(shape_payload_1 as u64)),
                            1 => {
                                let shape_ptr = shape_payload_1 as i32 as usize as *mut u8;
                                _rt::check_list(shape_ptr, shape_payload_2_len, 8, 4);
                                let mut shape_polygon = _rt::Vec::with_capacity(
                                    shape_payload_2_len,
                                );
                                for index in 0..shape_payload_2_len {
                                    let base = shape_ptr.add(index * 8);
                                    shape_polygon.push(_memory::load_point_2(base));
                                }
                                _rt::free(shape_ptr, shape_payload_2_len, 8, 4);
                                Shape::Polygon(shape_polygon)
                            }
                            2 => {
                                let shape_named_first_name = _rt::lift_text(
                                    shape_payload_1 as i32 as usize as *mut u8,
                                    shape_payload_2_len,
                                );
                                let shape_named_at = match shape_payload_4 {
                                    0 => None,
                                    1 => {
                                        let shape_named_at_some = Point {
                                            x: shape_payload_5,
                                            y: shape_payload_6,
                                        };
                                        Some(shape_named_at_some)
                                    }
                                    _ => _rt::trap("invalid discriminant"),
                                };
                                _rt::check_list(shape_payload_7_ptr, shape_payload_8_len, 8, 4);
                                let mut shape_named_tags = _rt::Vec::with_capacity(
                                    shape_payload_8_len,
                                );
                                for index in 0..shape_payload_8_len {
                                    let base = shape_payload_7_ptr.add(index * 8);
                                    shape_named_tags.push(_rt::lift_text(
                                        _rt::load(base, 0),
                                        _rt::load(base, 4),
                                    ));
                                }
                                _rt::free(shape_payload_7_ptr, shape_payload_8_len, 8, 4);
                                let shape_named = Person {
                                    first_name: shape_named_first_name,
                                    age: shape_payload_3 as u8,
                                    at: shape_named_at,
                                    tags: shape_named_tags,
                                };
                                Shape::Named(shape_named)
                            }
                            3 => Shape::Empty,
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let hue_2 = Hue::_lift(hue);
                        let label = _rt::lift_text(label_ptr, label_len);
                        let maybe = match maybe_case {
                            0 => None,
                            1 => Some(_rt::lift_text(maybe_payload_1_ptr, maybe_payload_2_len)),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::draw(shape, hue_2, label, maybe);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _memory::give_shape(value, result_area.add(8));
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _memory::give_refusal(value, result_area.add(8));
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_draw(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        match _rt::load::<u8>(result_area, 0) {
                            0 => _memory::release_shape(result_area.add(8)),
                            1 => _memory::release_refusal(result_area.add(8)),
                            _ => {}
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_move<T: Guest>(
                    p_x: i32,
                    p_y: i32,
                    people_ptr: *mut u8,
                    people_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(people_ptr, people_len, 32, 4);
                        let mut people = _rt::Vec::with_capacity(people_len);
                        for index in 0..people_len {
                            let base = people_ptr.add(index * 32);
                            people.push(_memory::load_person_2(base));
                        }
                        _rt::free(people_ptr, people_len, 32, 4);
                        let p = Point { x: p_x, y: p_y };
                        let result = T::move_(p, people);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                let result_ok_len = value.len();
                                let mut base = _rt::allocate(result_ok_len, 32, 4);
                                let result_ok_ptr = base;
                                for item in value {
                                    _memory::give_person(item, base);
                                    base = base.add(32);
                                }
                                _rt::store::<*mut u8>(result_area, 4, result_ok_ptr);
                                _rt::store::<usize>(result_area, 8, result_ok_len);
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _rt::store::<u8>(result_area, 4, value as u8);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_move(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 0) == 0 {
                            let ptr = _rt::load::<*mut u8>(result_area, 4);
                            let len = _rt::load::<usize>(result_area, 8);
                            for index in 0..len {
                                let base = ptr.add(index * 32);
                                _memory::release_person(base);
                            }
                            _rt::free(ptr, len, 32, 4);
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_allow<T: Guest>(
                    r: i32,
                    m_case: i32,
                    m_payload: i32,
                    grants_ptr: *mut u8,
                    grants_len: usize,
                    maybe_0_ptr: *mut u8,
                    maybe_0_len: usize,
                    maybe_1: i32,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let m = match m_case {
                            0 => None,
                            1 => Some(Many::_lift(m_payload)),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        _rt::check_list(grants_ptr, grants_len, 12, 4);
                        let mut grants = _rt::Vec::with_capacity(grants_len);
                        for index in 0..grants_len {
                            let base = grants_ptr.add(index * 12);
                            grants.push(_memory::load_grant(base));
                        }
                        _rt::free(grants_ptr, grants_len, 12, 4);
                        let maybe_0 = _rt::lift_text(maybe_0_ptr, maybe_0_len);
                        let maybe = (maybe_0, Rights::_lift(maybe_1));
                        let result = T::allow(Rights::_lift(r), m, grants, maybe);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        _rt::store::<u16>(result_area, 0, result.0._lower() as u16);
                        _rt::store::<u8>(result_area, 2, result.1._lower() as u8);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_joined<T: Guest>(
                    v_case: i32,
                    v_payload: i64,
                    w_case: i32,
                    w_payload_1: i32,
                    w_payload_2: i32,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let v = match v_case {
                            0 => Ok(f32::from_bits(v_payload as u32)),
                            1 => Err(v_payload as u64),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let w = match w_case {
                            0 => None,
                            1 => {
                                let w_some = Point { x: w_payload_1, y: w_payload_2 };
                                Some(w_some)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::joined(v, w);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        _rt::store::<u8>(result_area, 0, result.0 as u8);
                        match result.1 {
                            None => _rt::store::<u8>(result_area, 4, 0),
                            Some(value) => {
                                _rt::store::<u8>(result_area, 4, 1);
                                let (result_1_some_ptr, result_1_some_len) = _rt::give_text(value);
                                _rt::store::<*mut u8>(result_area, 8, result_1_some_ptr);
                                _rt::store::<usize>(result_area, 12, result_1_some_len);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_joined(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 4) == 1 {
                            _rt::free(_rt::load(result_area, 8), _rt::load(result_area, 12), 1, 1);
                        }
                    }
                }
            }
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod test {
    pub mod types {
        pub mod shapes {
            use super::super::super::{_imports, _memory, _rt};

            /// What went wrong.
            #[repr(u8)]
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
            pub enum Fault {
                /// Nothing "was" there.
                NotFound,
                TooLarge,
            }

            impl Fault {
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::NotFound => "not-found",
                        Self::TooLarge => "too-large",
                    }
                }

                pub fn message(&self) -> &'static str {
                    match self {
                        Self::NotFound => "Nothing \"was\" there.",
                        Self::TooLarge => "",
                    }
                }

                #[doc(hidden)]
                pub fn _lift(index: i32) -> Self {
                    match index {
                        0 => Self::NotFound,
                        1 => Self::TooLarge,
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            impl ::core::fmt::Debug for Fault {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct("Fault")
                        .field("code", &(*self as i32))
                        .field("name", &self.name())
                        .field("message", &self.message())
                        .finish()
                }
            }

            impl ::core::fmt::Display for Fault {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::write!(f, "{} (error {})", self.name(), *self as i32)
                }
            }

            impl ::core::error::Error for Fault {}

            #[repr(u8)]
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
            pub enum Hue {
                Red,
                DarkGreen,
            }

            impl Hue {
                #[doc(hidden)]
                pub fn _lift(index: i32) -> Self {
                    match index {
                        0 => Self::Red,
                        1 => Self::DarkGreen,
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            impl ::core::fmt::Debug for Hue {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(match self {
                        Self::Red => "Hue::Red",
                        Self::DarkGreen => "Hue::DarkGreen",
                    })
                }
            }

            #[repr(C)]
            #[derive(Clone, Copy, Debug)]
            pub struct Point {
                pub x: i32,
                pub y: i32,
            }

            #[derive(Clone)]
            pub struct Person {
                /// As in the passport.
                pub first_name: _rt::String,
                pub age: u8,
                pub at: Option<Point>,
                pub tags: _rt::Vec<_rt::String>,
            }

            impl ::core::fmt::Debug for Person {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct("Person")
                        .field("first-name", &self.first_name)
                        .field("age", &self.age)
                        .field("at", &self.at)
                        .field("tags", &self.tags)
                        .finish()
                }
            }

            #[derive(Clone)]
            pub enum Shape {
                Circle(f64),
                Polygon(_rt::Vec<Point>),
                Named(Person),
                Empty,
            }

            impl ::core::fmt::Debug for Shape {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        Self::Circle(value) => _rt::debug_case(f, "Shape::Circle", value),
                        Self::Polygon(value) => _rt::debug_case(f, "Shape::Polygon", value),
                        Self::Named(value) => _rt::debug_case(f, "Shape::Named", value),
                        Self::Empty => f.write_str("Shape::Empty"),
                    }
                }
            }

            #[derive(Clone, Debug)]
            pub struct Refusal {
                pub reason: _rt::String,
                pub shape: Shape,
            }

            impl ::core::fmt::Display for Refusal {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Debug::fmt(self, f)
                }
            }

            impl ::core::error::Error for Refusal {}

            /// What may be done.
            #[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
            pub struct Rights {
                bits: u8,
            }

            impl Rights {
                /// Look.
                pub const READ: Self = Self { bits: 1 << 0 };
                pub const READ_WRITE: Self = Self { bits: 1 << 1 };
            }

            _rt::flags! { _rt Rights u8: READ READ_WRITE }

            #[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
            pub struct Many {
                bits: u16,
            }

            impl Many {
                pub const F0: Self = Self { bits: 1 << 0 };
                pub const F1: Self = Self { bits: 1 << 1 };
                pub const F2: Self = Self { bits: 1 << 2 };
                pub const F3: Self = Self { bits: 1 << 3 };
                pub const F4: Self = Self { bits: 1 << 4 };
                pub const F5: Self = Self { bits: 1 << 5 };
                pub const F6: Self = Self { bits: 1 << 6 };
                pub const F7: Self = Self { bits: 1 << 7 };
                pub const F8_AND_A_LONG_NAME: Self = Self { bits: 1 << 8 };
                pub const F9_AND_A_LONG_NAME: Self = Self { bits: 1 << 9 };
                pub const F10_AND_A_LONG_NAME: Self = Self { bits: 1 << 10 };
            }

            _rt::flags! { _rt Many u16:
                F0
                F1
                F2
                F3
                F4
                F5
                F6
                F7
                F8_AND_A_LONG_NAME
                F9_AND_A_LONG_NAME
                F10_AND_A_LONG_NAME
            }

            #[derive(Clone, Debug)]
            pub struct Grant {
                pub to: _rt::String,
                pub rights: Rights,
            }

            pub type Label = _rt::String;

            pub type Maybe = Option<Label>;

            pub type Outcome = Result<Shape, Refusal>;

            pub fn draw(shape: &Shape, hue: Hue, label: &str, maybe: &Maybe) -> Outcome {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let (
                        shape_case,
                        shape_2,
                        shape_len,
                        shape_3,
                        shape_4,
                        shape_5,
                        shape_6,
                        shape_ptr,
                        shape_len_2,
                    ) = match shape {
                        Shape::Circle(value) => {
                            (0, (*value).to_bits() as i64, 0, 0, 0, 0, 0, ::core::ptr::null(), 0)
                        }
                        Shape::Polygon(value) => {
                            let shape_polygon_len = value.len();
                            let mut base = arena.list(shape_polygon_len, 8, 4);
                            let shape_polygon_ptr: *const u8 = base;
                            for item in value {
                                _memory::lend_point(item, base);
                                base = base.add(8);
                            }
                            (
                                1,
                                shape_polygon_ptr as i32 as u32 as i64,
                                shape_polygon_len,
                                0,
                                0,
                                0,
                                0,
                                ::core::ptr::null(),
                                0,
                            )
                        }
                        Shape::Named(value) => {
                            let (
                                shape_named_at_case,
                                shape_named_at,
                                shape_named_at_2,
                            ) = match &value.at {
                                None => (0, 0, 0),
                                Some(value_2) => (1, value_2.x, value_2.y),
                            };
                            let shape_named_tags_len = value.tags.len();
                            let mut base = arena.list(shape_named_tags_len, 8, 4);
                            let shape_named_tags_ptr: *const u8 = base;
                            for item in &value.tags {
                                _rt::store::<*const u8>(base, 0, item.as_ptr());
                                _rt::store::<usize>(base, 4, item.len());
                                base = base.add(8);
                            }
                            (
                                2,
                                value.first_name.as_ptr() as i32 as u32 as i64,
                                value.first_name.len(),
                                value.age as i32,
                                shape_named_at_case,
                                shape_named_at,
                                shape_named_at_2,
                                shape_named_tags_ptr,
                                shape_named_tags_len,
                            )
                        }
                        Shape::Empty => (3, 0, 0, 0, 0, 0, 0, ::core::ptr::null(), 0),
                    };
                    let (maybe_case, maybe_ptr, maybe_len) = match maybe {
                        None => (0, ::core::ptr::null(), 0),
                        Some(value) => (1, value.as_ptr(), value.len()),
                    };
                    let mut area = _rt::Area::<u64, 56>::new();
                    let result_area = area.ptr();
                    _imports::draw(
                        shape_case,
                        shape_2,
                        shape_len,
                        shape_3,
                        shape_4,
                        shape_5,
                        shape_6,
                        shape_ptr,
                        shape_len_2,
                        hue as i32,
                        label.as_ptr(),
                        label.len(),
                        maybe_case,
                        maybe_ptr,
                        maybe_len,
                        result_area,
                    );
                    let result = match _rt::load::<u8>(result_area, 0) {
                        0 => Ok(_memory::load_shape(result_area.add(8))),
                        1 => Err(_memory::load_refusal(result_area.add(8))),
                        _ => _rt::trap("invalid discriminant"),
                    };
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn move_(p: Point, people: &[Person]) -> Result<_rt::Vec<Person>, Fault> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let people_len = people.len();
                    let mut base = arena.list(people_len, 32, 4);
                    let people_ptr: *const u8 = base;
                    for item in people {
                        _memory::lend_person(item, base, &mut arena);
                        base = base.add(32);
                    }
                    let mut area = _rt::Area::<u32, 12>::new();
                    let result_area = area.ptr();
                    _imports::move_(p.x, p.y, people_ptr, people_len, result_area);
                    let result = match _rt::load::<u8>(result_area, 0) {
                        0 => {
                            let result_ok_ptr = _rt::load::<*mut u8>(result_area, 4);
                            let result_ok_len = _rt::load::<usize>(result_area, 8);
                            _rt::check_list(result_ok_ptr, result_ok_len, 32, 4);
                            let mut result_ok = _rt::Vec::with_capacity(result_ok_len);
                            for index in 0..result_ok_len {
                                let base = result_ok_ptr.add(index * 32);
                                result_ok.push(_memory::load_person(base));
                            }
                            _rt::free(result_ok_ptr, result_ok_len, 32, 4);
                            Ok(result_ok)
                        }
                        1 => Err(Fault::_lift(_rt::load::<u8>(result_area, 4) as i32)),
                        _ => _rt::trap("invalid discriminant"),
                    };
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn allow(
                r: Rights,
                m: Option<Many>,
                grants: &[Grant],
                maybe: (&str, &Rights),
            ) -> (Many, Rights) {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let (m_case, m_payload) = match m {
                        None => (0, 0),
                        Some(value) => (1, value._lower()),
                    };
                    let grants_len = grants.len();
                    let mut base = arena.list(grants_len, 12, 4);
                    let grants_ptr: *const u8 = base;
                    for item in grants {
                        _memory::lend_grant(item, base);
                        base = base.add(12);
                    }
                    let mut area = _rt::Area::<u16, 4>::new();
                    let result_area = area.ptr();
                    _imports::allow(
                        r._lower(),
                        m_case,
                        m_payload,
                        grants_ptr,
                        grants_len,
                        maybe.0.as_ptr(),
                        maybe.0.len(),
                        maybe.1._lower(),
                        result_area,
                    );
                    let result_0_word = _rt::load::<u16>(result_area, 0) as i32;
                    let result_1_word = _rt::load::<u8>(result_area, 2) as i32;
                    ::core::mem::drop(arena);
                    (Many::_lift(result_0_word), Rights::_lift(result_1_word))
                }
            }

            pub fn joined(v: Result<f32, u64>, w: Option<Point>) -> (Hue, Maybe) {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let (v_case, v_payload) = match v {
                        Ok(value) => (0, value.to_bits() as i64),
                        Err(value) => (1, value as i64),
                    };
                    let (w_case, w_2, w_3) = match w {
                        None => (0, 0, 0),
                        Some(value) => (1, value.x, value.y),
                    };
                    let mut area = _rt::Area::<u32, 16>::new();
                    let result_area = area.ptr();
                    _imports::joined(v_case, v_payload, w_case, w_2, w_3, result_area);
                    let result_1 = match _rt::load::<u8>(result_area, 4) {
                        0 => None,
                        1 => {
                            let result_1_some = _rt::lift_text(
                                _rt::load(result_area, 8),
                                _rt::load(result_area, 12),
                            );
                            Some(result_1_some)
                        }
                        _ => _rt::trap("invalid discriminant"),
                    };
                    (Hue::_lift(_rt::load::<u8>(result_area, 0) as i32), result_1)
                }
            }
        }
    }
}

/// Loads, stores and releases named types in their Canonical ABI layout.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _memory {
    use super::_rt;

    pub unsafe fn load_point(base: *mut u8) -> super::test::types::shapes::Point {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            super::test::types::shapes::Point {
                x: _rt::load::<i32>(base, 0),
                y: _rt::load::<i32>(base, 4),
            }
        }
    }

    pub unsafe fn lend_point(value: &super::test::types::shapes::Point, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.x);
            _rt::store::<i32>(base, 4, value.y);
        }
    }

    pub unsafe fn load_shape(base: *mut u8) -> super::test::types::shapes::Shape {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                0 => super::test::types::shapes::Shape::Circle(_rt::load::<f64>(base, 8)),
                1 => {
                    let value_polygon_ptr = _rt::load::<*mut u8>(base, 8);
                    let value_polygon_len = _rt::load::<usize>(base, 12);
                    _rt::check_list(value_polygon_ptr, value_polygon_len, 8, 4);
                    let mut value_polygon = _rt::Vec::with_capacity(value_polygon_len);
                    for index in 0..value_polygon_len {
                        let base_2 = value_polygon_ptr.add(index * 8);
                        value_polygon.push(load_point(base_2));
                    }
                    _rt::free(value_polygon_ptr, value_polygon_len, 8, 4);
                    super::test::types::shapes::Shape::Polygon(value_polygon)
                }
                2 => super::test::types::shapes::Shape::Named(load_person(base.add(8))),
                3 => super::test::types::shapes::Shape::Empty,
                _ => _rt::trap("invalid discriminant"),
            }
        }
    }

    pub unsafe fn load_person(base: *mut u8) -> super::test::types::shapes::Person {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_first_name = _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4));
            let value_age = _rt::load::<u8>(base, 8);
            let value_at = match _rt::load::<u8>(base, 12) {
                0 => None,
                1 => Some(load_point(base.add(16))),
                _ => _rt::trap("invalid discriminant"),
            };
            let value_tags_ptr = _rt::load::<*mut u8>(base, 24);
            let value_tags_len = _rt::load::<usize>(base, 28);
            _rt::check_list(value_tags_ptr, value_tags_len, 8, 4);
            let mut value_tags = _rt::Vec::with_capacity(value_tags_len);
            for index in 0..value_tags_len {
                let base_2 = value_tags_ptr.add(index * 8);
                value_tags.push(_rt::lift_text(_rt::load(base_2, 0), _rt::load(base_2, 4)));
            }
            _rt::free(value_tags_ptr, value_tags_len, 8, 4);
            super::test::types::shapes::Person {
                first_name: value_first_name,
                age: value_age,
                at: value_at,
                tags: value_tags,
            }
        }
    }

    pub unsafe fn load_refusal(base: *mut u8) -> super::test::types::shapes::Refusal {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            super::test::types::shapes::Refusal {
                reason: _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)),
                shape: load_shape(base.add(8)),
            }
        }
    }

    pub unsafe fn lend_person(
        value: &super::test::types::shapes::Person,
        base: *mut u8,
        arena: &mut _rt::Arena,
    ) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<*const u8>(base, 0, value.first_name.as_ptr());
            _rt::store::<usize>(base, 4, value.first_name.len());
            _rt::store::<u8>(base, 8, value.age);
            match &value.at {
                None => _rt::store::<u8>(base, 12, 0),
                Some(value_2) => {
                    _rt::store::<u8>(base, 12, 1);
                    lend_point(value_2, base.add(16));
                }
            }
            let value_tags_len = value.tags.len();
            let mut base_2 = arena.list(value_tags_len, 8, 4);
            let value_tags_ptr: *const u8 = base_2;
            for item in &value.tags {
                _rt::store::<*const u8>(base_2, 0, item.as_ptr());
                _rt::store::<usize>(base_2, 4, item.len());
                base_2 = base_2.add(8);
            }
            _rt::store::<*const u8>(base, 24, value_tags_ptr);
            _rt::store::<usize>(base, 28, value_tags_len);
        }
    }

    pub unsafe fn lend_grant(value: &super::test::types::shapes::Grant, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<*const u8>(base, 0, value.to.as_ptr());
            _rt::store::<usize>(base, 4, value.to.len());
            _rt::store::<u8>(base, 8, value.rights._lower() as u8);
        }
    }

    pub unsafe fn load_point_2(base: *mut u8) -> super::exports::test::types::shapes::Point {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            super::exports::test::types::shapes::Point {
                x: _rt::load::<i32>(base, 0),
                y: _rt::load::<i32>(base, 4),
            }
        }
    }

    pub unsafe fn give_shape(value: super::exports::test::types::shapes::Shape, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match value {
                super::exports::test::types::shapes::Shape::Circle(value_2) => {
                    _rt::store::<u8>(base, 0, 0);
                    _rt::store::<f64>(base, 8, value_2);
                }
                super::exports::test::types::shapes::Shape::Polygon(value_2) => {
                    _rt::store::<u8>(base, 0, 1);
                    let value_polygon_len = value_2.len();
                    let mut base_2 = _rt::allocate(value_polygon_len, 8, 4);
                    let value_polygon_ptr = base_2;
                    for item in value_2 {
                        give_point(item, base_2);
                        base_2 = base_2.add(8);
                    }
                    _rt::store::<*mut u8>(base, 8, value_polygon_ptr);
                    _rt::store::<usize>(base, 12, value_polygon_len);
                }
                super::exports::test::types::shapes::Shape::Named(value_2) => {
                    _rt::store::<u8>(base, 0, 2);
                    give_person(value_2, base.add(8));
                }
                super::exports::test::types::shapes::Shape::Empty => _rt::store::<u8>(base, 0, 3),
            }
        }
    }

    pub unsafe fn give_point(value: super::exports::test::types::shapes::Point, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<i32>(base, 0, value.x);
            _rt::store::<i32>(base, 4, value.y);
        }
    }

    pub unsafe fn give_person(value: super::exports::test::types::shapes::Person, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let (value_first_name_ptr, value_first_name_len) = _rt::give_text(value.first_name);
            _rt::store::<*mut u8>(base, 0, value_first_name_ptr);
            _rt::store::<usize>(base, 4, value_first_name_len);
            _rt::store::<u8>(base, 8, value.age);
            match value.at {
                None => _rt::store::<u8>(base, 12, 0),
                Some(value_2) => {
                    _rt::store::<u8>(base, 12, 1);
                    give_point(value_2, base.add(16));
                }
            }
            let value_tags_len = value.tags.len();
            let mut base_2 = _rt::allocate(value_tags_len, 8, 4);
            let value_tags_ptr = base_2;
            for item in value.tags {
                let (value_tags_item_ptr, value_tags_item_len) = _rt::give_text(item);
                _rt::store::<*mut u8>(base_2, 0, value_tags_item_ptr);
                _rt::store::<usize>(base_2, 4, value_tags_item_len);
                base_2 = base_2.add(8);
            }
            _rt::store::<*mut u8>(base, 24, value_tags_ptr);
            _rt::store::<usize>(base, 28, value_tags_len);
        }
    }

    pub unsafe fn give_refusal(value: super::exports::test::types::shapes::Refusal, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let (value_reason_ptr, value_reason_len) = _rt::give_text(value.reason);
            _rt::store::<*mut u8>(base, 0, value_reason_ptr);
            _rt::store::<usize>(base, 4, value_reason_len);
            give_shape(value.shape, base.add(8));
        }
    }

    pub unsafe fn release_shape(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                1 => _rt::free(_rt::load(base, 8), _rt::load(base, 12), 8, 4),
                2 => release_person(base.add(8)),
                _ => {}
            }
        }
    }

    pub unsafe fn release_person(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::free(_rt::load(base, 0), _rt::load(base, 4), 1, 1);
            let ptr = _rt::load::<*mut u8>(base, 24);
            let len = _rt::load::<usize>(base, 28);
            for index in 0..len {
                let base_2 = ptr.add(index * 8);
                _rt::free(_rt::load(base_2, 0), _rt::load(base_2, 4), 1, 1);
            }
            _rt::free(ptr, len, 8, 4);
        }
    }

    pub unsafe fn release_refusal(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::free(_rt::load(base, 0), _rt::load(base, 4), 1, 1);
            release_shape(base.add(8));
        }
    }

    pub unsafe fn load_person_2(base: *mut u8) -> super::exports::test::types::shapes::Person {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_first_name = _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4));
            let value_age = _rt::load::<u8>(base, 8);
            let value_at = match _rt::load::<u8>(base, 12) {
                0 => None,
                1 => Some(load_point_2(base.add(16))),
                _ => _rt::trap("invalid discriminant"),
            };
            let value_tags_ptr = _rt::load::<*mut u8>(base, 24);
            let value_tags_len = _rt::load::<usize>(base, 28);
            _rt::check_list(value_tags_ptr, value_tags_len, 8, 4);
            let mut value_tags = _rt::Vec::with_capacity(value_tags_len);
            for index in 0..value_tags_len {
                let base_2 = value_tags_ptr.add(index * 8);
                value_tags.push(_rt::lift_text(_rt::load(base_2, 0), _rt::load(base_2, 4)));
            }
            _rt::free(value_tags_ptr, value_tags_len, 8, 4);
            super::exports::test::types::shapes::Person {
                first_name: value_first_name,
                age: value_age,
                at: value_at,
                tags: value_tags,
            }
        }
    }

    pub unsafe fn load_grant(base: *mut u8) -> super::exports::test::types::shapes::Grant {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_rights = super::exports::test::types::shapes::Rights::_lift(
                _rt::load::<u8>(base, 8) as i32,
            );
            super::exports::test::types::shapes::Grant {
                to: _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)),
                rights: value_rights,
            }
        }
    }
}

/// Stubs for targets without a host, which panic.
#[cfg(not(target_arch = "wasm32"))]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _imports {
    use super::_rt;

    pub unsafe fn paint(_: i32, _: i32, _: i32, _: i32, _: *mut u8) {
        _rt::no_host("$root paint")
    }

    pub unsafe fn draw(
        _: i32,
        _: i64,
        _: usize,
        _: i32,
        _: i32,
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: i32,
        _: *const u8,
        _: usize,
        _: i32,
        _: *const u8,
        _: usize,
        _: *mut u8,
    ) {
        _rt::no_host("test:types/shapes draw")
    }

    pub unsafe fn move_(_: i32, _: i32, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:types/shapes move")
    }

    pub unsafe fn allow(
        _: i32,
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
        _: i32,
        _: *mut u8,
    ) {
        _rt::no_host("test:types/shapes allow")
    }

    pub unsafe fn joined(_: i32, _: i64, _: i32, _: i32, _: i32, _: *mut u8) {
        _rt::no_host("test:types/shapes joined")
    }
}

/// The host calls this function to allocate memory for the values that it passes.
#[cfg(target_arch = "wasm32")]
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
const _: () = {
    #[unsafe(export_name = "cabi_realloc")]
    unsafe extern "C" fn realloc(
        old_ptr: *mut u8,
        old_len: usize,
        align: usize,
        new_len: usize,
    ) -> *mut u8 {
        // SAFETY: the host only passes blocks that this function returned.
        unsafe { _rt::realloc(old_ptr, old_len, align, new_len) }
    }
};

/// Runtime support that doesn't depend on the interface.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
mod _rt {
    extern crate alloc as alloc_crate;

    pub use self::alloc_crate::alloc;
    pub use self::alloc_crate::boxed::Box;
    pub use self::alloc_crate::string::String;
    pub use self::alloc_crate::vec::Vec;

    /// Traps because the host passed a value that the interface doesn't allow.
    #[cold]
    #[inline(never)]
    pub fn trap(reason: &str) -> ! {
        #[cfg(target_arch = "wasm32")]
        {
            let _ = reason;
            ::core::arch::wasm32::unreachable()
        }
        #[cfg(not(target_arch = "wasm32"))]
        ::core::panic!("{}", reason)
    }

    /// Panics because an imported function was called without a host, for example in a unit test.
    #[cfg(not(target_arch = "wasm32"))]
    #[cold]
    pub fn no_host(name: &str) -> ! {
        ::core::panic!("`{}` is only available in a WebAssembly host", name)
    }

    /// Reads the value `offset` bytes after `base`.
    ///
    /// # Safety
    ///
    /// There must be an initialized and aligned `T` at this address.
    #[inline]
    pub unsafe fn load<T: Copy>(base: *const u8, offset: usize) -> T {
        unsafe { base.add(offset).cast::<T>().read() }
    }

    /// Writes a value `offset` bytes after `base`.
    ///
    /// # Safety
    ///
    /// This address must be aligned and valid for writing a `T`.
    #[inline]
    pub unsafe fn store<T: Copy>(base: *mut u8, offset: usize, value: T) {
        unsafe { base.add(offset).cast::<T>().write(value) }
    }

    /// `N` uninitialized bytes with the alignment of `A`.
    #[repr(C)]
    pub struct Area<A, const N: usize> {
        align: [A; 0],
        bytes: ::core::mem::MaybeUninit<[u8; N]>,
    }

    impl<A, const N: usize> Area<A, N> {
        pub const fn new() -> Self {
            Self {
                align: [],
                bytes: ::core::mem::MaybeUninit::uninit(),
            }
        }

        pub fn ptr(&mut self) -> *mut u8 {
            self.bytes.as_mut_ptr().cast::<u8>()
        }
    }

    #[cfg(all(target_arch = "wasm32", target_feature = "atomics"))]
    ::core::compile_error!("results are returned in static memory, which threads would share");

    /// Traps if a list from the host can't be a block of this module's allocator.
    #[inline]
    pub fn check_list(ptr: *mut u8, len: usize, size: usize, align: usize) {
        if len != 0 {
            let fits = len <= isize::MAX as usize / size;
            if ptr.is_null() || ptr as usize % align != 0 || !fits {
                trap("invalid list");
            }
        }
    }

    /// Takes ownership of a list of numbers that the host allocated. An empty one has any address.
    ///
    /// # Safety
    ///
    /// The block must have been allocated for exactly `len` numbers, be initialized, and be unused
    /// elsewhere.
    #[inline]
    pub unsafe fn lift_numbers<T: Copy>(ptr: *mut u8, len: usize) -> Vec<T> {
        if len == 0 {
            return Vec::new();
        }
        check_list(
            ptr,
            len,
            ::core::mem::size_of::<T>(),
            ::core::mem::align_of::<T>(),
        );
        unsafe { Vec::from_raw_parts(ptr.cast::<T>(), len, len) }
    }

    /// Takes ownership of a string that the host allocated.
    ///
    /// # Safety
    ///
    /// The block must have been allocated for exactly `len` bytes, be initialized, and be unused
    /// elsewhere.
    #[inline]
    pub unsafe fn lift_text(ptr: *mut u8, len: usize) -> String {
        match String::from_utf8(unsafe { lift_numbers(ptr, len) }) {
            Ok(text) => text,
            Err(_) => trap("invalid UTF-8"),
        }
    }

    /// Transfers ownership of a list of numbers: returns the address and length of an exact block.
    #[inline]
    pub fn give_numbers<T: Copy>(numbers: Vec<T>) -> (*mut u8, usize) {
        let len = numbers.len();
        (Box::into_raw(numbers.into_boxed_slice()).cast::<u8>(), len)
    }

    /// Transfers ownership of a string: returns the address and length of an exact block.
    #[inline]
    pub fn give_text(text: String) -> (*mut u8, usize) {
        give_numbers(text.into_bytes())
    }

    /// Allocates a block for exactly `len` elements. If that is 0 bytes, the pointer is dangling.
    pub fn allocate(len: usize, size: usize, align: usize) -> *mut u8 {
        if len == 0 || size == 0 {
            return align as *mut u8;
        }
        let layout = match len.checked_mul(size) {
            Some(bytes) => alloc::Layout::from_size_align(bytes, align),
            None => trap("capacity overflow"),
        };
        match layout {
            // SAFETY: the layout has at least one byte.
            Ok(layout) => match unsafe { alloc::alloc(layout) } {
                ptr if ptr.is_null() => alloc::handle_alloc_error(layout),
                ptr => ptr,
            },
            Err(_) => trap("capacity overflow"),
        }
    }

    /// Frees a block for `len` elements.
    ///
    /// # Safety
    ///
    /// The block must have been allocated with this layout, and must not be used afterwards.
    #[inline]
    pub unsafe fn free(ptr: *mut u8, len: usize, size: usize, align: usize) {
        if len != 0 && size != 0 {
            unsafe {
                alloc::dealloc(
                    ptr,
                    alloc::Layout::from_size_align_unchecked(len * size, align),
                )
            }
        }
    }

    /// Blocks that are freed at the end of a call: lists that were copied into their core layout.
    pub struct Arena(Vec<(*mut u8, usize, usize, usize)>);

    impl Arena {
        pub fn new() -> Self {
            Self(Vec::new())
        }

        /// Allocates a block for `len` elements that lives as long as the arena.
        pub fn list(&mut self, len: usize, size: usize, align: usize) -> *mut u8 {
            let ptr = allocate(len, size, align);
            self.0.push((ptr, len, size, align));
            ptr
        }
    }

    impl ::core::ops::Drop for Arena {
        fn drop(&mut self) {
            for &(ptr, len, size, align) in &self.0 {
                // SAFETY: `list` allocated the block, and the call that used it is over.
                unsafe { free(ptr, len, size, align) }
            }
        }
    }

    /// Allocates, resizes or frees a block of this module's memory for the host.
    ///
    /// # Safety
    ///
    /// Unless `old_len` is 0, this function must have returned `old_ptr` for `old_len` bytes.
    pub unsafe fn realloc(
        old_ptr: *mut u8,
        old_len: usize,
        align: usize,
        new_len: usize,
    ) -> *mut u8 {
        if !align.is_power_of_two() || new_len > isize::MAX as usize - align {
            trap("invalid layout");
        }
        // SAFETY: the alignment is a power of two, and no size exceeds `isize::MAX` when rounded up
        // to it. The host passes blocks with the sizes that it requested.
        unsafe {
            let layout = alloc::Layout::from_size_align_unchecked(new_len, align);
            let ptr = if old_len == 0 {
                if new_len == 0 {
                    return align as *mut u8;
                }
                alloc::alloc(layout)
            } else {
                let old = alloc::Layout::from_size_align_unchecked(old_len, align);
                if new_len == 0 {
                    alloc::dealloc(old_ptr, old);
                    return align as *mut u8;
                }
                alloc::realloc(old_ptr, old, new_len)
            };
            if ptr.is_null() {
                trap("out of memory");
            }
            ptr
        }
    }

    #[cfg(target_arch = "wasm32")]
    unsafe extern "C" {
        fn __wasm_call_ctors();
    }

    /// Runs the module's static constructors (of C++ code, for example) before its first export.
    ///
    /// Calling the linker's function here also keeps it from being called by every export.
    #[inline]
    pub fn run_ctors_once() {
        #[cfg(target_arch = "wasm32")]
        {
            use ::core::sync::atomic::{AtomicBool, Ordering};
            static DONE: AtomicBool = AtomicBool::new(false);
            if !DONE.swap(true, Ordering::Relaxed) {
                // SAFETY: the linker provides this function, and it runs once.
                unsafe { __wasm_call_ctors() }
            }
        }
    }

    /// Formats a case with a payload like `#[derive(Debug)]`, but with the type's name before it.
    pub fn debug_case(
        f: &mut ::core::fmt::Formatter<'_>,
        name: &str,
        payload: &dyn ::core::fmt::Debug,
    ) -> ::core::fmt::Result {
        f.debug_tuple(name).field(payload).finish()
    }

    /// An iterator over the flags of a set.
    pub struct FlagIter<T, I> {
        rest: T,
        index: usize,
        next: fn(&mut T, &mut usize) -> Option<I>,
    }

    impl<T, I> FlagIter<T, I> {
        pub fn new(rest: T, next: fn(&mut T, &mut usize) -> Option<I>) -> Self {
            Self {
                rest,
                index: 0,
                next,
            }
        }
    }

    impl<T, I> ::core::iter::Iterator for FlagIter<T, I> {
        type Item = I;

        fn next(&mut self) -> Option<I> {
            (self.next)(&mut self.rest, &mut self.index)
        }
    }

    /// Makes a struct with the field `bits` a set of flags, with the API of the crate `bitflags` 2.
    ///
    /// `$rt` is the path of this module at the invocation; the flags are constants of the struct.
    macro_rules! flags {
        ($rt:ident $name:ident $bits:ident: $($flag:ident)+) => {
            #[allow(clippy::all, dead_code, missing_docs, unreachable_pub)]
            impl $name {
                const _NAMED: &'static [(&'static str, Self)] =
                    &[$((::core::stringify!($flag), Self::$flag)),+];

                pub const fn empty() -> Self {
                    Self { bits: 0 }
                }

                pub const fn all() -> Self {
                    Self { bits: $(Self::$flag.bits)|+ }
                }

                pub const fn bits(&self) -> $bits {
                    self.bits
                }

                pub const fn from_bits(bits: $bits) -> ::core::option::Option<Self> {
                    if bits & !Self::all().bits == 0 {
                        Some(Self { bits })
                    } else {
                        None
                    }
                }

                pub const fn from_bits_truncate(bits: $bits) -> Self {
                    Self { bits: bits & Self::all().bits }
                }

                pub const fn from_bits_retain(bits: $bits) -> Self {
                    Self { bits }
                }

                pub fn from_name(name: &str) -> ::core::option::Option<Self> {
                    for &(known, flag) in Self::_NAMED {
                        if known == name {
                            return Some(flag);
                        }
                    }
                    None
                }

                pub const fn is_empty(&self) -> bool {
                    self.bits == 0
                }

                pub const fn is_all(&self) -> bool {
                    self.bits | Self::all().bits == self.bits
                }

                pub const fn intersects(&self, other: Self) -> bool {
                    self.bits & other.bits != 0
                }

                pub const fn contains(&self, other: Self) -> bool {
                    self.bits & other.bits == other.bits
                }

                pub const fn union(self, other: Self) -> Self {
                    Self { bits: self.bits | other.bits }
                }

                pub const fn intersection(self, other: Self) -> Self {
                    Self { bits: self.bits & other.bits }
                }

                pub const fn difference(self, other: Self) -> Self {
                    Self { bits: self.bits & !other.bits }
                }

                pub const fn symmetric_difference(self, other: Self) -> Self {
                    Self { bits: self.bits ^ other.bits }
                }

                pub const fn complement(self) -> Self {
                    Self::from_bits_truncate(!self.bits)
                }

                pub fn insert(&mut self, other: Self) {
                    *self = self.union(other);
                }

                pub fn remove(&mut self, other: Self) {
                    *self = self.difference(other);
                }

                pub fn toggle(&mut self, other: Self) {
                    *self = self.symmetric_difference(other);
                }

                pub fn set(&mut self, other: Self, value: bool) {
                    if value {
                        self.insert(other);
                    } else {
                        self.remove(other);
                    }
                }

                pub fn iter(&self) -> $rt::FlagIter<Self, Self> {
                    $rt::FlagIter::new(*self, |rest, index| match Self::_next(rest, index) {
                        Some((_, flag)) => Some(flag),
                        None if rest.is_empty() => None,
                        None => Some(::core::mem::replace(rest, Self::empty())),
                    })
                }

                pub fn iter_names(&self) -> $rt::FlagIter<Self, (&'static str, Self)> {
                    $rt::FlagIter::new(*self, Self::_next)
                }

                fn _next(
                    rest: &mut Self,
                    index: &mut usize,
                ) -> ::core::option::Option<(&'static str, Self)> {
                    while *index < Self::_NAMED.len() {
                        let (name, flag) = Self::_NAMED[*index];
                        *index += 1;
                        if rest.contains(flag) {
                            rest.remove(flag);
                            return Some((name, flag));
                        }
                    }
                    None
                }

                #[doc(hidden)]
                pub fn _lift(bits: i32) -> Self {
                    Self::from_bits_truncate(bits as $bits)
                }

                #[doc(hidden)]
                pub fn _lower(&self) -> i32 {
                    Self::from_bits_truncate(self.bits).bits as i32
                }
            }

            $rt::flags!(@operator $name, BitOr, bitor, BitOrAssign, bitor_assign, union);
            $rt::flags!(@operator $name, BitAnd, bitand, BitAndAssign, bitand_assign, intersection);
            $rt::flags!(@operator $name, BitXor, bitxor, BitXorAssign, bitxor_assign, symmetric_difference);
            $rt::flags!(@operator $name, Sub, sub, SubAssign, sub_assign, difference);

            impl ::core::ops::Not for $name {
                type Output = Self;

                fn not(self) -> Self {
                    self.complement()
                }
            }

            impl ::core::iter::Extend<$name> for $name {
                fn extend<T: ::core::iter::IntoIterator<Item = Self>>(&mut self, flags: T) {
                    for flag in flags {
                        self.insert(flag);
                    }
                }
            }

            impl ::core::iter::FromIterator<$name> for $name {
                fn from_iter<T: ::core::iter::IntoIterator<Item = Self>>(flags: T) -> Self {
                    let mut all = Self::empty();
                    for flag in flags {
                        all.insert(flag);
                    }
                    all
                }
            }

            impl ::core::iter::IntoIterator for $name {
                type Item = Self;
                type IntoIter = $rt::FlagIter<Self, Self>;

                fn into_iter(self) -> Self::IntoIter {
                    self.iter()
                }
            }

            impl ::core::fmt::Debug for $name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(::core::concat!(::core::stringify!($name), "("))?;
                    let mut rest = *self;
                    let mut index = 0;
                    let mut separator = "";
                    while let Some((name, _)) = Self::_next(&mut rest, &mut index) {
                        ::core::write!(f, "{}{}", separator, name)?;
                        separator = " | ";
                    }
                    if !rest.is_empty() || self.is_empty() {
                        ::core::write!(f, "{}{:#x}", separator, rest.bits)?;
                    }
                    f.write_str(")")
                }
            }

            $rt::flags!(@format $name, Binary);
            $rt::flags!(@format $name, Octal);
            $rt::flags!(@format $name, LowerHex);
            $rt::flags!(@format $name, UpperHex);
        };
        (@operator $name:ident, $op:ident, $f:ident, $assign:ident, $g:ident, $by:ident) => {
            impl ::core::ops::$op for $name {
                type Output = Self;

                fn $f(self, other: Self) -> Self {
                    self.$by(other)
                }
            }

            impl ::core::ops::$assign for $name {
                fn $g(&mut self, other: Self) {
                    *self = self.$by(other);
                }
            }
        };
        (@format $name:ident, $format:ident) => {
            impl ::core::fmt::$format for $name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::$format::fmt(&self.bits, f)
                }
            }
        };
    }
    pub(crate) use flags;
}
