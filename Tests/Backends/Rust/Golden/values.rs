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
        pub fn paint(color: i32, rights: i32, at_x: i32, at_y: i32, result_area: *mut u8);
    }

    #[link(wasm_import_module = "test:values/both")]
    unsafe extern "C" {
        #[link_name = "maps"]
        pub fn maps(
            a: *const u8,
            a_len: usize,
            b: *const u8,
            b_len: usize,
            c_case: i32,
            c_payload_1: *const u8,
            c_payload_2_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "arrays"]
        pub fn arrays(parameters: *mut u8, result_area: *mut u8);
        #[link_name = "pair"]
        pub fn pair(
            a_0: *const u8,
            a_0_len: usize,
            a_1_0: *const u8,
            a_1_0_len: usize,
            a_1_1: *const u8,
            a_1_1_len: usize,
        ) -> i32;
        #[link_name = "kept"]
        pub fn kept(
            a_case: i32,
            a_payload_1: *const u8,
            a_payload_2_len: usize,
            a_payload_3: *const u8,
            a_payload_4_len: usize,
            b_case: i32,
            b_payload_1: i32,
            b_payload_2: i32,
            b_payload_3: i32,
            b_payload_4: i32,
            b_payload_5: *const u8,
            b_payload_6_len: usize,
            b_payload_7: i32,
            b_payload_8: *const u8,
            b_payload_9_len: usize,
        );
        #[link_name = "numbers"]
        pub fn numbers(
            a_case: i32,
            a_payload_1: i64,
            a_payload_2_len: usize,
            b: *const u8,
            b_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "options"]
        pub fn options(
            a_case: i32,
            a_payload_1: i32,
            a_payload_2: i32,
            a_payload_3: *const u8,
            a_payload_4_len: usize,
            b_case: i32,
            b_payload_1: i32,
            b_payload_2: i32,
            b_payload_3: i32,
            result_area: *mut u8,
        );
        #[link_name = "nest"]
        pub fn nest(a: *const u8, a_len: usize, result_area: *mut u8);
    }
}

/// Exports the functions of a type that implements the `Guest` traits: `export!(App);`, or
/// `export!(App with_types_in path::to::this::module);` from another module.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[allow(unused_macros)]
macro_rules! _export_test_values_values {
    ($app:ident) => {
        self::export!($app with_types_in self);
    };
    ($app:ident with_types_in $($path:tt)*) => {
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::values::both::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::values::both as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:values/both#maps")]
            unsafe extern "C" fn export_maps(
                a_ptr: *mut u8,
                a_len: usize,
                b_ptr: *mut u8,
                b_len: usize,
                c_case: i32,
                c_payload_1_ptr: *mut u8,
                c_payload_2_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_maps::<$app>(a_ptr, a_len, b_ptr, b_len, c_case, c_payload_1_ptr, c_payload_2_len) }
            }
            #[unsafe(export_name = "cabi_post_test:values/both#maps")]
            unsafe extern "C" fn post_return_maps(result_area: *mut u8) {
                unsafe { _module::_post_return_maps(result_area) }
            }
            #[unsafe(export_name = "test:values/both#arrays")]
            unsafe extern "C" fn export_arrays(parameters_ptr: *mut u8) -> *mut u8 {
                unsafe { _module::_export_arrays::<$app>(parameters_ptr) }
            }
            #[unsafe(export_name = "cabi_post_test:values/both#arrays")]
            unsafe extern "C" fn post_return_arrays(result_area: *mut u8) {
                unsafe { _module::_post_return_arrays(result_area) }
            }
            #[unsafe(export_name = "test:values/both#pair")]
            unsafe extern "C" fn export_pair(
                a_0_ptr: *mut u8,
                a_0_len: usize,
                a_1_0_ptr: *mut u8,
                a_1_0_len: usize,
                a_1_1_ptr: *mut u8,
                a_1_1_len: usize,
            ) -> i32 {
                unsafe { _module::_export_pair::<$app>(a_0_ptr, a_0_len, a_1_0_ptr, a_1_0_len, a_1_1_ptr, a_1_1_len) }
            }
            #[unsafe(export_name = "test:values/both#kept")]
            unsafe extern "C" fn export_kept(
                a_case: i32,
                a_payload_1_ptr: *mut u8,
                a_payload_2_len: usize,
                a_payload_3_ptr: *mut u8,
                a_payload_4_len: usize,
                b_case: i32,
                b_payload_1: i32,
                b_payload_2: i32,
                b_payload_3: i32,
                b_payload_4: i32,
                b_payload_5_ptr: *mut u8,
                b_payload_6_len: usize,
                b_payload_7: i32,
                b_payload_8_ptr: *mut u8,
                b_payload_9_len: usize,
            ) {
                unsafe { _module::_export_kept::<$app>(a_case, a_payload_1_ptr, a_payload_2_len, a_payload_3_ptr, a_payload_4_len, b_case, b_payload_1, b_payload_2, b_payload_3, b_payload_4, b_payload_5_ptr, b_payload_6_len, b_payload_7, b_payload_8_ptr, b_payload_9_len) }
            }
            #[unsafe(export_name = "test:values/both#numbers")]
            unsafe extern "C" fn export_numbers(
                a_case: i32,
                a_payload_1: i64,
                a_payload_2_len: usize,
                b_ptr: *mut u8,
                b_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_numbers::<$app>(a_case, a_payload_1, a_payload_2_len, b_ptr, b_len) }
            }
            #[unsafe(export_name = "cabi_post_test:values/both#numbers")]
            unsafe extern "C" fn post_return_numbers(result_area: *mut u8) {
                unsafe { _module::_post_return_numbers(result_area) }
            }
            #[unsafe(export_name = "test:values/both#options")]
            unsafe extern "C" fn export_options(
                a_case: i32,
                a_payload_1: i32,
                a_payload_2: i32,
                a_payload_3_ptr: *mut u8,
                a_payload_4_len: usize,
                b_case: i32,
                b_payload_1: i32,
                b_payload_2: i32,
                b_payload_3: i32,
            ) -> *mut u8 {
                unsafe { _module::_export_options::<$app>(a_case, a_payload_1, a_payload_2, a_payload_3_ptr, a_payload_4_len, b_case, b_payload_1, b_payload_2, b_payload_3) }
            }
            #[unsafe(export_name = "test:values/both#nest")]
            unsafe extern "C" fn export_nest(a_ptr: *mut u8, a_len: usize) -> *mut u8 {
                unsafe { _module::_export_nest::<$app>(a_ptr, a_len) }
            }
            #[unsafe(export_name = "cabi_post_test:values/both#nest")]
            unsafe extern "C" fn post_return_nest(result_area: *mut u8) {
                unsafe { _module::_post_return_nest(result_area) }
            }
        };
    };
}
#[rustfmt::skip]
#[allow(unused_imports)]
pub(crate) use _export_test_values_values as export;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Clone, Copy)]
pub struct Rights {
    bits: u8,
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl Rights {
    pub const READ: Self = Self { bits: 1 << 0 };
    pub const WRITE: Self = Self { bits: 1 << 1 };
}

_rt::flags! { _rt Rights u8: READ WRITE }

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[repr(u8)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Color {
    Red,
    Green,
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl Color {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Green => "green",
        }
    }

    pub fn message(&self) -> &'static str {
        match self {
            Self::Red => "",
            Self::Green => "",
        }
    }

    #[doc(hidden)]
    pub fn _lift(index: i32) -> Self {
        match index {
            0 => Self::Red,
            1 => Self::Green,
            _ => _rt::trap("invalid discriminant"),
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl ::core::fmt::Debug for Color {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("Color")
            .field("code", &(*self as i32))
            .field("name", &self.name())
            .field("message", &self.message())
            .finish()
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl ::core::fmt::Display for Color {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::write!(f, "{} (error {})", self.name(), *self as i32)
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
impl ::core::error::Error for Color {}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub fn paint(color: Color, rights: Rights, at: Point) -> ::core::result::Result<(), Color> {
    // SAFETY: the core values match this signature; the host only borrows the arguments.
    unsafe {
        let mut area = _rt::Area::<u8, 2>::new();
        let result_area = area.ptr();
        _imports::paint(color as i32, rights._lower(), at.x, at.y, result_area);
        match _rt::load::<u8>(result_area, 0) {
            0 => Ok(()),
            1 => Err(Color::_lift(_rt::load::<u8>(result_area, 1) as i32)),
            _ => _rt::trap("invalid discriminant"),
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod exports {
    pub mod test {
        pub mod values {
            pub mod both {
                use super::super::super::super::{_memory, _rt};

                #[repr(u8)]
                #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
                pub enum Mark {
                    Good,
                    Bad,
                }

                impl Mark {
                    #[doc(hidden)]
                    pub fn _lift(index: i32) -> Self {
                        match index {
                            0 => Self::Good,
                            1 => Self::Bad,
                            _ => _rt::trap("invalid discriminant"),
                        }
                    }
                }

                impl ::core::fmt::Debug for Mark {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(match self {
                            Self::Good => "Mark::Good",
                            Self::Bad => "Mark::Bad",
                        })
                    }
                }

                #[derive(Clone, Debug)]
                pub struct Entry {
                    pub name: _rt::String,
                    pub sizes: [u16; 3],
                    pub marks: [Mark; 2],
                }

                #[derive(Clone)]
                pub enum Number {
                    Small(f32),
                    Large(u64),
                    Exact(f64),
                    Word(_rt::String),
                    None,
                }

                impl ::core::fmt::Debug for Number {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        match self {
                            Self::Small(value) => _rt::debug_case(f, "Number::Small", value),
                            Self::Large(value) => _rt::debug_case(f, "Number::Large", value),
                            Self::Exact(value) => _rt::debug_case(f, "Number::Exact", value),
                            Self::Word(value) => _rt::debug_case(f, "Number::Word", value),
                            Self::None => f.write_str("Number::None"),
                        }
                    }
                }

                pub type Index = _rt::BTreeMap<_rt::String, Entry>;

                pub trait Guest {
                    fn maps(
                        a: _rt::BTreeMap<_rt::String, u32>,
                        b: Index,
                        c: Option<_rt::BTreeMap<char, _rt::String>>,
                    ) -> _rt::BTreeMap<u64, _rt::Vec<_rt::String>>;

                    fn arrays(
                        a: [u8; 4],
                        b: [[bool; 2]; 3],
                        c: [_rt::String; 2],
                        d: Entry,
                    ) -> [Option<_rt::String>; 2];

                    fn pair(a: (_rt::String, [_rt::String; 2])) -> [u32; 1];

                    fn kept(
                        a: Option<[_rt::Vec<u8>; 2]>,
                        b: Result<(_rt::String, Option<[Option<_rt::String>; 2]>), [u8; 3]>,
                    );

                    fn numbers(a: Number, b: _rt::Vec<Number>) -> Result<Number, ()>;

                    fn options(
                        a: Option<Option<Option<_rt::String>>>,
                        b: Result<Result<(), ()>, Option<Result<(), u8>>>,
                    ) -> Option<Option<bool>>;

                    fn nest(
                        a: _rt::Vec<_rt::BTreeMap<u8, Option<_rt::Vec<(u8, [Entry; 2])>>>>,
                    ) -> Result<(), _rt::BTreeMap<bool, bool>>;
                }

                static mut _RESULT_AREA: _rt::Area<u64, 24> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_maps<T: Guest>(
                    a_ptr: *mut u8,
                    a_len: usize,
                    b_ptr: *mut u8,
                    b_len: usize,
                    c_case: i32,
                    c_payload_1_ptr: *mut u8,
                    c_payload_2_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(a_ptr, a_len, 12, 4);
                        let mut a = _rt::BTreeMap::new();
                        for index in 0..a_len {
                            let base = a_ptr.add(index * 12);
                            let _ = a.insert(
                                _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)),
                                _rt::load::<u32>(base, 8),
                            );
                        }
                        _rt::free(a_ptr, a_len, 12, 4);
                        _rt::check_list(b_ptr, b_len, 24, 4);
                        let mut b = _rt::BTreeMap::new();
                        for index in 0..b_len {
                            let base = b_ptr.add(index * 24);
                            let _ = b.insert(
                                _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)),
                                _memory::load_entry(base.add(8)),
                            );
                        }
                        _rt::free(b_ptr, b_len, 24, 4);
                        let c = match c_case {
                            0 => None,
                            1 => {
                                _rt::check_list(c_payload_1_ptr, c_payload_2_len, 12, 4);
                                let mut c_some = _rt::BTreeMap::new();
                                for index in 0..c_payload_2_len {
                                    let base = c_payload_1_ptr.add(index * 12);
                                    let _ = c_some.insert(
                                        _rt::lift_char(_rt::load(base, 0)),
                                        _rt::lift_text(_rt::load(base, 4), _rt::load(base, 8)),
                                    );
                                }
                                _rt::free(c_payload_1_ptr, c_payload_2_len, 12, 4);
                                Some(c_some)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::maps(a, b, c);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let result_len = result.len();
                        let mut base = _rt::allocate(result_len, 16, 8);
                        let result_ptr = base;
                        for (key, value) in result {
                            _rt::store::<u64>(base, 0, key);
                            let result_value_len = value.len();
                            let mut base_2 = _rt::allocate(result_value_len, 8, 4);
                            let result_value_ptr = base_2;
                            for item in value {
                                let (result_value_item_ptr, result_value_item_len) = _rt::give_text(
                                    item,
                                );
                                _rt::store::<*mut u8>(base_2, 0, result_value_item_ptr);
                                _rt::store::<usize>(base_2, 4, result_value_item_len);
                                base_2 = base_2.add(8);
                            }
                            _rt::store::<*mut u8>(base, 8, result_value_ptr);
                            _rt::store::<usize>(base, 12, result_value_len);
                            base = base.add(16);
                        }
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_maps(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        let ptr = _rt::load::<*mut u8>(result_area, 0);
                        let len = _rt::load::<usize>(result_area, 4);
                        for index in 0..len {
                            let base = ptr.add(index * 16);
                            let ptr_2 = _rt::load::<*mut u8>(base, 8);
                            let len_2 = _rt::load::<usize>(base, 12);
                            for index_2 in 0..len_2 {
                                let base_2 = ptr_2.add(index_2 * 8);
                                _rt::free(_rt::load(base_2, 0), _rt::load(base_2, 4), 1, 1);
                            }
                            _rt::free(ptr_2, len_2, 8, 4);
                        }
                        _rt::free(ptr, len, 16, 8);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_arrays<T: Guest>(parameters_ptr: *mut u8) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a = _rt::load::<[u8; 4]>(parameters_ptr, 0);
                        let b = ::core::array::from_fn::<_, 3, _>(|index| {
                            let base = parameters_ptr.add(4).add(index * 2);
                            let b_item = ::core::array::from_fn::<_, 2, _>(|index_2| {
                                let base_2 = base.add(index_2);
                                _rt::load::<u8>(base_2, 0) != 0
                            });
                            b_item
                        });
                        let c = ::core::array::from_fn::<_, 2, _>(|index| {
                            let base = parameters_ptr.add(12).add(index * 8);
                            _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4))
                        });
                        let d = _memory::load_entry(parameters_ptr.add(28));
                        _rt::free(parameters_ptr, 1, 44, 4);
                        let result = T::arrays(a, b, c, d);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let mut base = result_area;
                        for item in result {
                            match item {
                                None => _rt::store::<u8>(base, 0, 0),
                                Some(value) => {
                                    _rt::store::<u8>(base, 0, 1);
                                    let (result_item_some_ptr, result_item_some_len) = _rt::give_text(
                                        value,
                                    );
                                    _rt::store::<*mut u8>(base, 4, result_item_some_ptr);
                                    _rt::store::<usize>(base, 8, result_item_some_len);
                                }
                            }
                            base = base.add(12);
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_arrays(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        for index in 0..2 {
                            let base = result_area.add(index * 12);
                            if _rt::load::<u8>(base, 0) == 1 {
                                _rt::free(_rt::load(base, 4), _rt::load(base, 8), 1, 1);
                            }
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_pair<T: Guest>(
                    a_0_ptr: *mut u8,
                    a_0_len: usize,
                    a_1_0_ptr: *mut u8,
                    a_1_0_len: usize,
                    a_1_1_ptr: *mut u8,
                    a_1_1_len: usize,
                ) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a_0 = _rt::lift_text(a_0_ptr, a_0_len);
                        let a_1_0 = _rt::lift_text(a_1_0_ptr, a_1_0_len);
                        let a_1_1 = _rt::lift_text(a_1_1_ptr, a_1_1_len);
                        let a_1 = [a_1_0, a_1_1];
                        let a = (a_0, a_1);
                        T::pair(a)[0] as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_kept<T: Guest>(
                    a_case: i32,
                    a_payload_1_ptr: *mut u8,
                    a_payload_2_len: usize,
                    a_payload_3_ptr: *mut u8,
                    a_payload_4_len: usize,
                    b_case: i32,
                    b_payload_1: i32,
                    b_payload_2: i32,
                    b_payload_3: i32,
                    b_payload_4: i32,
                    b_payload_5_ptr: *mut u8,
                    b_payload_6_len: usize,
                    b_payload_7: i32,
                    b_payload_8_ptr: *mut u8,
                    b_payload_9_len: usize,
                ) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a = match a_case {
                            0 => None,
                            1 => {
                                let a_some = [
                                    _rt::lift_numbers::<u8>(a_payload_1_ptr, a_payload_2_len),
                                    _rt::lift_numbers::<u8>(a_payload_3_ptr, a_payload_4_len),
                                ];
                                Some(a_some)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let b = match b_case {
                            0 => {
                                let b_ok_0 = _rt::lift_text(
                                    b_payload_1 as usize as *mut u8,
                                    b_payload_2 as usize,
                                );
                                let b_ok_1 = match b_payload_3 {
                                    0 => None,
                                    1 => {
                                        let b_ok_1_some_0 = match b_payload_4 {
                                            0 => None,
                                            1 => {
                                                Some(
                                                    _rt::lift_text(b_payload_5_ptr, b_payload_6_len),
                                                )
                                            }
                                            _ => _rt::trap("invalid discriminant"),
                                        };
                                        let b_ok_1_some_1 = match b_payload_7 {
                                            0 => None,
                                            1 => {
                                                Some(
                                                    _rt::lift_text(b_payload_8_ptr, b_payload_9_len),
                                                )
                                            }
                                            _ => _rt::trap("invalid discriminant"),
                                        };
                                        let b_ok_1_some = [b_ok_1_some_0, b_ok_1_some_1];
                                        Some(b_ok_1_some)
                                    }
                                    _ => _rt::trap("invalid discriminant"),
                                };
                                let b_ok = (b_ok_0, b_ok_1);
                                Ok(b_ok)
                            }
                            1 => {
                                let b_err = [
                                    b_payload_1 as u8,
                                    b_payload_2 as u8,
                                    b_payload_3 as u8,
                                ];
                                Err(b_err)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        T::kept(a, b);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_numbers<T: Guest>(
                    a_case: i32,
                    a_payload_1: i64,
                    a_payload_2_len: usize,
                    b_ptr: *mut u8,
                    b_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a = match a_case {
                            0 => Number::Small(f32::from_bits(a_payload_1 as u32)),
                            1 => Number::Large(a_payload_1 as u64),
                            2 => Number::Exact(f64::from_bits(a_payload_1 as u64)),
                            3 => {
                                let a_word = _rt::lift_text(
                                    a_payload_1 as i32 as usize as *mut u8,
                                    a_payload_2_len,
                                );
                                Number::Word(a_word)
                            }
                            4 => Number::None,
                            _ => _rt::trap("invalid discriminant"),
                        };
                        _rt::check_list(b_ptr, b_len, 16, 8);
                        let mut b = _rt::Vec::with_capacity(b_len);
                        for index in 0..b_len {
                            let base = b_ptr.add(index * 16);
                            b.push(_memory::load_number_2(base));
                        }
                        _rt::free(b_ptr, b_len, 16, 8);
                        let result = T::numbers(a, b);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _memory::give_number(value, result_area.add(8));
                            }
                            Err(()) => _rt::store::<u8>(result_area, 0, 1),
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_numbers(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 0) == 0 {
                            _memory::release_number(result_area.add(8));
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_options<T: Guest>(
                    a_case: i32,
                    a_payload_1: i32,
                    a_payload_2: i32,
                    a_payload_3_ptr: *mut u8,
                    a_payload_4_len: usize,
                    b_case: i32,
                    b_payload_1: i32,
                    b_payload_2: i32,
                    b_payload_3: i32,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a = match a_case {
                            0 => None,
                            1 => {
                                let a_some = match a_payload_1 {
                                    0 => None,
                                    1 => {
                                        let a_some_some = match a_payload_2 {
                                            0 => None,
                                            1 => {
                                                Some(
                                                    _rt::lift_text(a_payload_3_ptr, a_payload_4_len),
                                                )
                                            }
                                            _ => _rt::trap("invalid discriminant"),
                                        };
                                        Some(a_some_some)
                                    }
                                    _ => _rt::trap("invalid discriminant"),
                                };
                                Some(a_some)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let b = match b_case {
                            0 => {
                                let b_ok = match b_payload_1 {
                                    0 => Ok(()),
                                    1 => Err(()),
                                    _ => _rt::trap("invalid discriminant"),
                                };
                                Ok(b_ok)
                            }
                            1 => {
                                let b_err = match b_payload_1 {
                                    0 => None,
                                    1 => {
                                        let b_err_some = match b_payload_2 {
                                            0 => Ok(()),
                                            1 => Err(b_payload_3 as u8),
                                            _ => _rt::trap("invalid discriminant"),
                                        };
                                        Some(b_err_some)
                                    }
                                    _ => _rt::trap("invalid discriminant"),
                                };
                                Err(b_err)
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::options(a, b);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            None => _rt::store::<u8>(result_area, 0, 0),
                            Some(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                match value {
                                    None => _rt::store::<u8>(result_area, 1, 0),
                                    Some(value_2) => {
                                        _rt::store::<u8>(result_area, 1, 1);
                                        _rt::store::<u8>(result_area, 2, value_2 as u8);
                                    }
                                }
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_nest<T: Guest>(a_ptr: *mut u8, a_len: usize) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(a_ptr, a_len, 8, 4);
                        let mut a = _rt::Vec::with_capacity(a_len);
                        for index in 0..a_len {
                            let base = a_ptr.add(index * 8);
                            let a_item_ptr = _rt::load::<*mut u8>(base, 0);
                            let a_item_len = _rt::load::<usize>(base, 4);
                            _rt::check_list(a_item_ptr, a_item_len, 16, 4);
                            let mut a_item = _rt::BTreeMap::new();
                            for index_2 in 0..a_item_len {
                                let base_2 = a_item_ptr.add(index_2 * 16);
                                let a_item_value = match _rt::load::<u8>(base_2, 4) {
                                    0 => None,
                                    1 => {
                                        let a_item_value_some_ptr = _rt::load::<*mut u8>(base_2, 8);
                                        let a_item_value_some_len = _rt::load::<usize>(base_2, 12);
                                        _rt::check_list(
                                            a_item_value_some_ptr,
                                            a_item_value_some_len,
                                            36,
                                            4,
                                        );
                                        let mut a_item_value_some = _rt::Vec::with_capacity(
                                            a_item_value_some_len,
                                        );
                                        for index_3 in 0..a_item_value_some_len {
                                            let base_3 = a_item_value_some_ptr.add(index_3 * 36);
                                            let a_item_value_some_item_1 = ::core::array::from_fn::<_, 2, _>(|index_4| {
                                                let base_4 = base_3.add(4).add(index_4 * 16);
                                                _memory::load_entry(base_4)
                                            });
                                            a_item_value_some.push((
                                                _rt::load::<u8>(base_3, 0),
                                                a_item_value_some_item_1,
                                            ));
                                        }
                                        _rt::free(
                                            a_item_value_some_ptr,
                                            a_item_value_some_len,
                                            36,
                                            4,
                                        );
                                        Some(a_item_value_some)
                                    }
                                    _ => _rt::trap("invalid discriminant"),
                                };
                                let _ = a_item.insert(_rt::load::<u8>(base_2, 0), a_item_value);
                            }
                            _rt::free(a_item_ptr, a_item_len, 16, 4);
                            a.push(a_item);
                        }
                        _rt::free(a_ptr, a_len, 8, 4);
                        let result = T::nest(a);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(()) => _rt::store::<u8>(result_area, 0, 0),
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                let result_err_len = value.len();
                                let mut base = _rt::allocate(result_err_len, 2, 1);
                                let result_err_ptr = base;
                                for (key, value_2) in value {
                                    _rt::store::<u8>(base, 0, key as u8);
                                    _rt::store::<u8>(base, 1, value_2 as u8);
                                    base = base.add(2);
                                }
                                _rt::store::<*mut u8>(result_area, 4, result_err_ptr);
                                _rt::store::<usize>(result_area, 8, result_err_len);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_nest(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 0) == 1 {
                            _rt::free(_rt::load(result_area, 4), _rt::load(result_area, 8), 2, 1);
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
    pub mod values {
        pub mod both {
            use super::super::super::{_imports, _memory, _rt};

            #[repr(u8)]
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
            pub enum Mark {
                Good,
                Bad,
            }

            impl Mark {
                #[doc(hidden)]
                pub fn _lift(index: i32) -> Self {
                    match index {
                        0 => Self::Good,
                        1 => Self::Bad,
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            impl ::core::fmt::Debug for Mark {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(match self {
                        Self::Good => "Mark::Good",
                        Self::Bad => "Mark::Bad",
                    })
                }
            }

            #[derive(Clone, Debug)]
            pub struct Entry {
                pub name: _rt::String,
                pub sizes: [u16; 3],
                pub marks: [Mark; 2],
            }

            #[derive(Clone)]
            pub enum Number {
                Small(f32),
                Large(u64),
                Exact(f64),
                Word(_rt::String),
                None,
            }

            impl ::core::fmt::Debug for Number {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        Self::Small(value) => _rt::debug_case(f, "Number::Small", value),
                        Self::Large(value) => _rt::debug_case(f, "Number::Large", value),
                        Self::Exact(value) => _rt::debug_case(f, "Number::Exact", value),
                        Self::Word(value) => _rt::debug_case(f, "Number::Word", value),
                        Self::None => f.write_str("Number::None"),
                    }
                }
            }

            pub type Index = _rt::BTreeMap<_rt::String, Entry>;

            pub fn maps(
                a: &_rt::BTreeMap<_rt::String, u32>,
                b: &Index,
                c: Option<&_rt::BTreeMap<char, _rt::String>>,
            ) -> _rt::BTreeMap<u64, _rt::Vec<_rt::String>> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let a_len = a.len();
                    let mut base = arena.list(a_len, 12, 4);
                    let a_ptr: *const u8 = base;
                    for (key, value) in a {
                        _rt::store::<*const u8>(base, 0, key.as_ptr());
                        _rt::store::<usize>(base, 4, key.len());
                        _rt::store::<u32>(base, 8, *value);
                        base = base.add(12);
                    }
                    let b_len = b.len();
                    let mut base = arena.list(b_len, 24, 4);
                    let b_ptr: *const u8 = base;
                    for (key, value) in b {
                        _rt::store::<*const u8>(base, 0, key.as_ptr());
                        _rt::store::<usize>(base, 4, key.len());
                        _memory::lend_entry(value, base.add(8));
                        base = base.add(24);
                    }
                    let (c_case, c_ptr, c_len) = match c {
                        None => (0, ::core::ptr::null(), 0),
                        Some(value) => {
                            let c_some_len = value.len();
                            let mut base = arena.list(c_some_len, 12, 4);
                            let c_some_ptr: *const u8 = base;
                            for (key, value_2) in value {
                                _rt::store::<u32>(base, 0, *key as u32);
                                _rt::store::<*const u8>(base, 4, value_2.as_ptr());
                                _rt::store::<usize>(base, 8, value_2.len());
                                base = base.add(12);
                            }
                            (1, c_some_ptr, c_some_len)
                        }
                    };
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::maps(a_ptr, a_len, b_ptr, b_len, c_case, c_ptr, c_len, result_area);
                    let result_ptr = _rt::load::<*mut u8>(result_area, 0);
                    let result_len = _rt::load::<usize>(result_area, 4);
                    _rt::check_list(result_ptr, result_len, 16, 8);
                    let mut result = _rt::BTreeMap::new();
                    for index in 0..result_len {
                        let base = result_ptr.add(index * 16);
                        let result_value_ptr = _rt::load::<*mut u8>(base, 8);
                        let result_value_len = _rt::load::<usize>(base, 12);
                        _rt::check_list(result_value_ptr, result_value_len, 8, 4);
                        let mut result_value = _rt::Vec::with_capacity(result_value_len);
                        for index_2 in 0..result_value_len {
                            let base_2 = result_value_ptr.add(index_2 * 8);
                            result_value.push(_rt::lift_text(
                                _rt::load(base_2, 0),
                                _rt::load(base_2, 4),
                            ));
                        }
                        _rt::free(result_value_ptr, result_value_len, 8, 4);
                        let _ = result.insert(_rt::load::<u64>(base, 0), result_value);
                    }
                    _rt::free(result_ptr, result_len, 16, 8);
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn arrays(
                a: [u8; 4],
                b: [[bool; 2]; 3],
                c: [_rt::String; 2],
                d: &Entry,
            ) -> [Option<_rt::String>; 2] {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut area = _rt::Area::<u32, 44>::new();
                    let parameter_area = area.ptr();
                    _rt::store::<[u8; 4]>(parameter_area, 0, a);
                    let mut base = parameter_area.add(4);
                    for item in &b {
                        let mut base_2 = base;
                        for item_2 in item {
                            _rt::store::<u8>(base_2, 0, *item_2 as u8);
                            base_2 = base_2.add(1);
                        }
                        base = base.add(2);
                    }
                    let mut base = parameter_area.add(12);
                    for item in &c {
                        _rt::store::<*const u8>(base, 0, item.as_ptr());
                        _rt::store::<usize>(base, 4, item.len());
                        base = base.add(8);
                    }
                    _memory::lend_entry(d, parameter_area.add(28));
                    let mut area_2 = _rt::Area::<u32, 24>::new();
                    let result_area = area_2.ptr();
                    _imports::arrays(parameter_area, result_area);
                    let result = ::core::array::from_fn::<_, 2, _>(|index| {
                        let base = result_area.add(index * 12);
                        match _rt::load::<u8>(base, 0) {
                            0 => None,
                            1 => Some(_rt::lift_text(_rt::load(base, 4), _rt::load(base, 8))),
                            _ => _rt::trap("invalid discriminant"),
                        }
                    });
                    result
                }
            }

            pub fn pair(a: (&str, [_rt::String; 2])) -> [u32; 1] {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let result = _imports::pair(
                        a.0.as_ptr(),
                        a.0.len(),
                        a.1[0].as_ptr(),
                        a.1[0].len(),
                        a.1[1].as_ptr(),
                        a.1[1].len(),
                    );
                    [result as u32]
                }
            }

            pub fn kept(
                a: Option<[_rt::Vec<u8>; 2]>,
                b: Result<(&str, Option<[Option<_rt::String>; 2]>), [u8; 3]>,
            ) {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let (a_case, a_ptr, a_len, a_ptr_2, a_len_2) = match a {
                        None => (0, ::core::ptr::null(), 0, ::core::ptr::null(), 0),
                        Some(ref value) => {
                            (
                                1,
                                value[0].as_ptr(),
                                value[0].len(),
                                value[1].as_ptr(),
                                value[1].len(),
                            )
                        }
                    };
                    let (
                        b_case,
                        b_2,
                        b_3,
                        b_4,
                        b_5,
                        b_ptr,
                        b_len,
                        b_6,
                        b_ptr_2,
                        b_len_2,
                    ) = match b {
                        Ok(ref value) => {
                            let (
                                b_ok_1_case,
                                b_ok_1,
                                b_ok_1_ptr,
                                b_ok_1_len,
                                b_ok_1_2,
                                b_ok_1_ptr_2,
                                b_ok_1_len_2,
                            ) = match value.1 {
                                None => (0, 0, ::core::ptr::null(), 0, 0, ::core::ptr::null(), 0),
                                Some(ref value_2) => {
                                    let (
                                        b_ok_1_some_0_case,
                                        b_ok_1_some_0_ptr,
                                        b_ok_1_some_0_len,
                                    ) = match &value_2[0] {
                                        None => (0, ::core::ptr::null(), 0),
                                        Some(value_3) => (1, value_3.as_ptr(), value_3.len()),
                                    };
                                    let (
                                        b_ok_1_some_1_case,
                                        b_ok_1_some_1_ptr,
                                        b_ok_1_some_1_len,
                                    ) = match &value_2[1] {
                                        None => (0, ::core::ptr::null(), 0),
                                        Some(value_3) => (1, value_3.as_ptr(), value_3.len()),
                                    };
                                    (
                                        1,
                                        b_ok_1_some_0_case,
                                        b_ok_1_some_0_ptr,
                                        b_ok_1_some_0_len,
                                        b_ok_1_some_1_case,
                                        b_ok_1_some_1_ptr,
                                        b_ok_1_some_1_len,
                                    )
                                }
                            };
                            (
                                0,
                                value.0.as_ptr() as i32,
                                value.0.len() as i32,
                                b_ok_1_case,
                                b_ok_1,
                                b_ok_1_ptr,
                                b_ok_1_len,
                                b_ok_1_2,
                                b_ok_1_ptr_2,
                                b_ok_1_len_2,
                            )
                        }
                        Err(value) => {
                            (
                                1,
                                value[0] as i32,
                                value[1] as i32,
                                value[2] as i32,
                                0,
                                ::core::ptr::null(),
                                0,
                                0,
                                ::core::ptr::null(),
                                0,
                            )
                        }
                    };
                    _imports::kept(
                        a_case,
                        a_ptr,
                        a_len,
                        a_ptr_2,
                        a_len_2,
                        b_case,
                        b_2,
                        b_3,
                        b_4,
                        b_5,
                        b_ptr,
                        b_len,
                        b_6,
                        b_ptr_2,
                        b_len_2,
                    );
                }
            }

            pub fn numbers(a: &Number, b: &[Number]) -> Result<Number, ()> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let (a_case, a_2, a_len) = match a {
                        Number::Small(value) => (0, (*value).to_bits() as i64, 0),
                        Number::Large(value) => (1, *value as i64, 0),
                        Number::Exact(value) => (2, (*value).to_bits() as i64, 0),
                        Number::Word(value) => {
                            (3, value.as_ptr() as i32 as u32 as i64, value.len())
                        }
                        Number::None => (4, 0, 0),
                    };
                    let b_len = b.len();
                    let mut base = arena.list(b_len, 16, 8);
                    let b_ptr: *const u8 = base;
                    for item in b {
                        _memory::lend_number(item, base);
                        base = base.add(16);
                    }
                    let mut area = _rt::Area::<u64, 24>::new();
                    let result_area = area.ptr();
                    _imports::numbers(a_case, a_2, a_len, b_ptr, b_len, result_area);
                    let result = match _rt::load::<u8>(result_area, 0) {
                        0 => Ok(_memory::load_number(result_area.add(8))),
                        1 => Err(()),
                        _ => _rt::trap("invalid discriminant"),
                    };
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn options(
                a: Option<Option<Option<&str>>>,
                b: Result<Result<(), ()>, Option<Result<(), u8>>>,
            ) -> Option<Option<bool>> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let (a_case, a_2, a_3, a_ptr, a_len) = match a {
                        None => (0, 0, 0, ::core::ptr::null(), 0),
                        Some(value) => {
                            let (a_some_case, a_some, a_some_ptr, a_some_len) = match value {
                                None => (0, 0, ::core::ptr::null(), 0),
                                Some(value_2) => {
                                    let (
                                        a_some_some_case,
                                        a_some_some_ptr,
                                        a_some_some_len,
                                    ) = match value_2 {
                                        None => (0, ::core::ptr::null(), 0),
                                        Some(value_3) => (1, value_3.as_ptr(), value_3.len()),
                                    };
                                    (1, a_some_some_case, a_some_some_ptr, a_some_some_len)
                                }
                            };
                            (1, a_some_case, a_some, a_some_ptr, a_some_len)
                        }
                    };
                    let (b_case, b_2, b_3, b_4) = match b {
                        Ok(value) => {
                            let b_ok_case = match value {
                                Ok(()) => 0,
                                Err(()) => 1,
                            };
                            (0, b_ok_case, 0, 0)
                        }
                        Err(value) => {
                            let (b_err_case, b_err, b_err_2) = match value {
                                None => (0, 0, 0),
                                Some(value_2) => {
                                    let (b_err_some_case, b_err_some_payload) = match value_2 {
                                        Ok(()) => (0, 0),
                                        Err(value_3) => (1, value_3 as i32),
                                    };
                                    (1, b_err_some_case, b_err_some_payload)
                                }
                            };
                            (1, b_err_case, b_err, b_err_2)
                        }
                    };
                    let mut area = _rt::Area::<u8, 3>::new();
                    let result_area = area.ptr();
                    _imports::options(
                        a_case,
                        a_2,
                        a_3,
                        a_ptr,
                        a_len,
                        b_case,
                        b_2,
                        b_3,
                        b_4,
                        result_area,
                    );
                    match _rt::load::<u8>(result_area, 0) {
                        0 => None,
                        1 => {
                            let result_some = match _rt::load::<u8>(result_area, 1) {
                                0 => None,
                                1 => Some(_rt::load::<u8>(result_area, 2) != 0),
                                _ => _rt::trap("invalid discriminant"),
                            };
                            Some(result_some)
                        }
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            pub fn nest(
                a: &[_rt::BTreeMap<u8, Option<_rt::Vec<(u8, [Entry; 2])>>>],
            ) -> Result<(), _rt::BTreeMap<bool, bool>> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let a_len = a.len();
                    let mut base = arena.list(a_len, 8, 4);
                    let a_ptr: *const u8 = base;
                    for item in a {
                        let a_item_len = item.len();
                        let mut base_2 = arena.list(a_item_len, 16, 4);
                        let a_item_ptr: *const u8 = base_2;
                        for (key, value) in item {
                            _rt::store::<u8>(base_2, 0, *key);
                            match value {
                                None => _rt::store::<u8>(base_2, 4, 0),
                                Some(value_2) => {
                                    _rt::store::<u8>(base_2, 4, 1);
                                    let a_item_value_some_len = value_2.len();
                                    let mut base_3 = arena.list(a_item_value_some_len, 36, 4);
                                    let a_item_value_some_ptr: *const u8 = base_3;
                                    for item_2 in value_2 {
                                        _rt::store::<u8>(base_3, 0, item_2.0);
                                        let mut base_4 = base_3.add(4);
                                        for item_3 in &item_2.1 {
                                            _memory::lend_entry(item_3, base_4);
                                            base_4 = base_4.add(16);
                                        }
                                        base_3 = base_3.add(36);
                                    }
                                    _rt::store::<*const u8>(base_2, 8, a_item_value_some_ptr);
                                    _rt::store::<usize>(base_2, 12, a_item_value_some_len);
                                }
                            }
                            base_2 = base_2.add(16);
                        }
                        _rt::store::<*const u8>(base, 0, a_item_ptr);
                        _rt::store::<usize>(base, 4, a_item_len);
                        base = base.add(8);
                    }
                    let mut area = _rt::Area::<u32, 12>::new();
                    let result_area = area.ptr();
                    _imports::nest(a_ptr, a_len, result_area);
                    let result = match _rt::load::<u8>(result_area, 0) {
                        0 => Ok(()),
                        1 => {
                            let result_err_ptr = _rt::load::<*mut u8>(result_area, 4);
                            let result_err_len = _rt::load::<usize>(result_area, 8);
                            _rt::check_list(result_err_ptr, result_err_len, 2, 1);
                            let mut result_err = _rt::BTreeMap::new();
                            for index in 0..result_err_len {
                                let base = result_err_ptr.add(index * 2);
                                let _ = result_err.insert(
                                    _rt::load::<u8>(base, 0) != 0,
                                    _rt::load::<u8>(base, 1) != 0,
                                );
                            }
                            _rt::free(result_err_ptr, result_err_len, 2, 1);
                            Err(result_err)
                        }
                        _ => _rt::trap("invalid discriminant"),
                    };
                    ::core::mem::drop(arena);
                    result
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

    pub unsafe fn lend_entry(value: &super::test::values::both::Entry, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<*const u8>(base, 0, value.name.as_ptr());
            _rt::store::<usize>(base, 4, value.name.len());
            _rt::store::<[u16; 3]>(base, 8, value.sizes);
            let mut base_2 = base.add(14);
            for item in &value.marks {
                _rt::store::<u8>(base_2, 0, *item as u8);
                base_2 = base_2.add(1);
            }
        }
    }

    pub unsafe fn lend_number(value: &super::test::values::both::Number, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match value {
                super::test::values::both::Number::Small(value_2) => {
                    _rt::store::<u8>(base, 0, 0);
                    _rt::store::<f32>(base, 8, *value_2);
                }
                super::test::values::both::Number::Large(value_2) => {
                    _rt::store::<u8>(base, 0, 1);
                    _rt::store::<u64>(base, 8, *value_2);
                }
                super::test::values::both::Number::Exact(value_2) => {
                    _rt::store::<u8>(base, 0, 2);
                    _rt::store::<f64>(base, 8, *value_2);
                }
                super::test::values::both::Number::Word(value_2) => {
                    _rt::store::<u8>(base, 0, 3);
                    _rt::store::<*const u8>(base, 8, value_2.as_ptr());
                    _rt::store::<usize>(base, 12, value_2.len());
                }
                super::test::values::both::Number::None => _rt::store::<u8>(base, 0, 4),
            }
        }
    }

    pub unsafe fn load_number(base: *mut u8) -> super::test::values::both::Number {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                0 => super::test::values::both::Number::Small(_rt::load::<f32>(base, 8)),
                1 => super::test::values::both::Number::Large(_rt::load::<u64>(base, 8)),
                2 => super::test::values::both::Number::Exact(_rt::load::<f64>(base, 8)),
                3 => {
                    super::test::values::both::Number::Word(
                        _rt::lift_text(_rt::load(base, 8), _rt::load(base, 12)),
                    )
                }
                4 => super::test::values::both::Number::None,
                _ => _rt::trap("invalid discriminant"),
            }
        }
    }

    pub unsafe fn load_entry(base: *mut u8) -> super::exports::test::values::both::Entry {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            let value_marks = ::core::array::from_fn::<_, 2, _>(|index| {
                let base_2 = base.add(14).add(index);
                super::exports::test::values::both::Mark::_lift(_rt::load::<u8>(base_2, 0) as i32)
            });
            super::exports::test::values::both::Entry {
                name: _rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)),
                sizes: _rt::load::<[u16; 3]>(base, 8),
                marks: value_marks,
            }
        }
    }

    pub unsafe fn load_number_2(base: *mut u8) -> super::exports::test::values::both::Number {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                0 => super::exports::test::values::both::Number::Small(_rt::load::<f32>(base, 8)),
                1 => super::exports::test::values::both::Number::Large(_rt::load::<u64>(base, 8)),
                2 => super::exports::test::values::both::Number::Exact(_rt::load::<f64>(base, 8)),
                3 => {
                    super::exports::test::values::both::Number::Word(
                        _rt::lift_text(_rt::load(base, 8), _rt::load(base, 12)),
                    )
                }
                4 => super::exports::test::values::both::Number::None,
                _ => _rt::trap("invalid discriminant"),
            }
        }
    }

    pub unsafe fn give_number(value: super::exports::test::values::both::Number, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match value {
                super::exports::test::values::both::Number::Small(value_2) => {
                    _rt::store::<u8>(base, 0, 0);
                    _rt::store::<f32>(base, 8, value_2);
                }
                super::exports::test::values::both::Number::Large(value_2) => {
                    _rt::store::<u8>(base, 0, 1);
                    _rt::store::<u64>(base, 8, value_2);
                }
                super::exports::test::values::both::Number::Exact(value_2) => {
                    _rt::store::<u8>(base, 0, 2);
                    _rt::store::<f64>(base, 8, value_2);
                }
                super::exports::test::values::both::Number::Word(value_2) => {
                    _rt::store::<u8>(base, 0, 3);
                    let (value_word_ptr, value_word_len) = _rt::give_text(value_2);
                    _rt::store::<*mut u8>(base, 8, value_word_ptr);
                    _rt::store::<usize>(base, 12, value_word_len);
                }
                super::exports::test::values::both::Number::None => _rt::store::<u8>(base, 0, 4),
            }
        }
    }

    pub unsafe fn release_number(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            if _rt::load::<u8>(base, 0) == 3 {
                _rt::free(_rt::load(base, 8), _rt::load(base, 12), 1, 1);
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

    pub unsafe fn maps(
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
        _: i32,
        _: *const u8,
        _: usize,
        _: *mut u8,
    ) {
        _rt::no_host("test:values/both maps")
    }

    pub unsafe fn arrays(_: *mut u8, _: *mut u8) {
        _rt::no_host("test:values/both arrays")
    }

    pub unsafe fn pair(
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
    ) -> i32 {
        _rt::no_host("test:values/both pair")
    }

    pub unsafe fn kept(
        _: i32,
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
        _: i32,
        _: i32,
        _: i32,
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: i32,
        _: *const u8,
        _: usize,
    ) {
        _rt::no_host("test:values/both kept")
    }

    pub unsafe fn numbers(_: i32, _: i64, _: usize, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:values/both numbers")
    }

    pub unsafe fn options(
        _: i32,
        _: i32,
        _: i32,
        _: *const u8,
        _: usize,
        _: i32,
        _: i32,
        _: i32,
        _: i32,
        _: *mut u8,
    ) {
        _rt::no_host("test:values/both options")
    }

    pub unsafe fn nest(_: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:values/both nest")
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
    pub use self::alloc_crate::collections::BTreeMap;
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

    /// Converts a Unicode scalar value to a `char`.
    #[inline]
    pub fn lift_char(code: i32) -> char {
        match char::from_u32(code as u32) {
            Some(scalar) => scalar,
            None => trap("invalid Unicode scalar value"),
        }
    }

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
