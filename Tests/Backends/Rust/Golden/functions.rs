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
        #[link_name = "now"]
        pub fn now() -> i64;
    }

    #[link(wasm_import_module = "test:functions/math@1.2.3")]
    unsafe extern "C" {
        #[link_name = "add"]
        pub fn add(a: i32, b: i32) -> i32;
        #[link_name = "scale"]
        pub fn scale(v: f64, by: f32) -> f64;
        #[link_name = "is-letter"]
        pub fn is_letter(c: i32) -> i32;
        #[link_name = "next"]
        pub fn next(c: i32) -> i32;
        #[link_name = "join"]
        pub fn join(
            words: *const u8,
            words_len: usize,
            separator: *const u8,
            separator_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "total"]
        pub fn total(values: *const u8, values_len: usize) -> i64;
        #[link_name = "bytes"]
        pub fn bytes(values: *const u8, values_len: usize, result_area: *mut u8);
        #[link_name = "nested"]
        pub fn nested(rows: *const u8, rows_len: usize, result_area: *mut u8);
        #[link_name = "find"]
        pub fn find(
            text_case: i32,
            text_payload_1: *const u8,
            text_payload_2_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "choose"]
        pub fn choose(either_case: i32, either_payload: i32, result_area: *mut u8);
        #[link_name = "pair"]
        pub fn pair(p_0: *const u8, p_0_len: usize, p_1: i32) -> i32;
        #[link_name = "many"]
        pub fn many(parameters: *mut u8);
        #[link_name = "nothing"]
        pub fn nothing();
    }

    #[link(wasm_import_module = "host")]
    unsafe extern "C" {
        #[link_name = "send_line"]
        pub fn send_line(line: *const u8, line_len: usize);
    }
}

/// Exports the functions of a type that implements the `Guest` traits: `export!(App);`, or
/// `export!(App with_types_in path::to::this::module);` from another module.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[allow(unused_macros)]
macro_rules! _export_test_functions_1_2_3_functions {
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
            #[unsafe(export_name = "run")]
            unsafe extern "C" fn export_run(
                arguments_ptr: *mut u8,
                arguments_len: usize,
            ) -> *mut u8 {
                unsafe { $($path)*::_export_run::<$app>(arguments_ptr, arguments_len) }
            }
            #[unsafe(export_name = "cabi_post_run")]
            unsafe extern "C" fn post_return_run(result_area: *mut u8) {
                unsafe { $($path)*::_post_return_run(result_area) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::functions::math::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::functions::math as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:functions/math@1.2.3#add")]
            unsafe extern "C" fn export_add(a: i32, b: i32) -> i32 {
                unsafe { _module::_export_add::<$app>(a, b) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#scale")]
            unsafe extern "C" fn export_scale(v: f64, by: f32) -> f64 {
                unsafe { _module::_export_scale::<$app>(v, by) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#is-letter")]
            unsafe extern "C" fn export_is_letter(c: i32) -> i32 {
                unsafe { _module::_export_is_letter::<$app>(c) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#next")]
            unsafe extern "C" fn export_next(c: i32) -> i32 {
                unsafe { _module::_export_next::<$app>(c) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#join")]
            unsafe extern "C" fn export_join(
                words_ptr: *mut u8,
                words_len: usize,
                separator_ptr: *mut u8,
                separator_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_join::<$app>(words_ptr, words_len, separator_ptr, separator_len) }
            }
            #[unsafe(export_name = "cabi_post_test:functions/math@1.2.3#join")]
            unsafe extern "C" fn post_return_join(result_area: *mut u8) {
                unsafe { _module::_post_return_join(result_area) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#total")]
            unsafe extern "C" fn export_total(values_ptr: *mut u8, values_len: usize) -> i64 {
                unsafe { _module::_export_total::<$app>(values_ptr, values_len) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#bytes")]
            unsafe extern "C" fn export_bytes(values_ptr: *mut u8, values_len: usize) -> *mut u8 {
                unsafe { _module::_export_bytes::<$app>(values_ptr, values_len) }
            }
            #[unsafe(export_name = "cabi_post_test:functions/math@1.2.3#bytes")]
            unsafe extern "C" fn post_return_bytes(result_area: *mut u8) {
                unsafe { _module::_post_return_bytes(result_area) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#nested")]
            unsafe extern "C" fn export_nested(rows_ptr: *mut u8, rows_len: usize) -> *mut u8 {
                unsafe { _module::_export_nested::<$app>(rows_ptr, rows_len) }
            }
            #[unsafe(export_name = "cabi_post_test:functions/math@1.2.3#nested")]
            unsafe extern "C" fn post_return_nested(result_area: *mut u8) {
                unsafe { _module::_post_return_nested(result_area) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#find")]
            unsafe extern "C" fn export_find(
                text_case: i32,
                text_payload_1_ptr: *mut u8,
                text_payload_2_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_find::<$app>(text_case, text_payload_1_ptr, text_payload_2_len) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#choose")]
            unsafe extern "C" fn export_choose(either_case: i32, either_payload: i32) -> *mut u8 {
                unsafe { _module::_export_choose::<$app>(either_case, either_payload) }
            }
            #[unsafe(export_name = "cabi_post_test:functions/math@1.2.3#choose")]
            unsafe extern "C" fn post_return_choose(result_area: *mut u8) {
                unsafe { _module::_post_return_choose(result_area) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#pair")]
            unsafe extern "C" fn export_pair(p_0_ptr: *mut u8, p_0_len: usize, p_1: i32) -> i32 {
                unsafe { _module::_export_pair::<$app>(p_0_ptr, p_0_len, p_1) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#many")]
            unsafe extern "C" fn export_many(parameters_ptr: *mut u8) {
                unsafe { _module::_export_many::<$app>(parameters_ptr) }
            }
            #[unsafe(export_name = "test:functions/math@1.2.3#nothing")]
            unsafe extern "C" fn export_nothing() {
                unsafe { _module::_export_nothing::<$app>() }
            }
        };
    };
}
#[rustfmt::skip]
#[allow(unused_imports)]
pub(crate) use _export_test_functions_1_2_3_functions as export;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub fn now() -> u64 {
    // SAFETY: the core values match this signature; the host only borrows the arguments.
    unsafe { _imports::now() as u64 }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub trait Guest {
    fn run(arguments: _rt::Vec<_rt::String>) -> ::core::result::Result<(), _rt::String>;
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
static mut _RESULT_AREA: _rt::Area<u32, 12> = _rt::Area::new();

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[doc(hidden)]
pub unsafe fn _export_run<T: Guest>(arguments_ptr: *mut u8, arguments_len: usize) -> *mut u8 {
    _rt::run_ctors_once();
    // SAFETY: the host passes core values of this signature, and owned blocks.
    unsafe {
        _rt::check_list(arguments_ptr, arguments_len, 8, 4);
        let mut arguments = _rt::Vec::with_capacity(arguments_len);
        for index in 0..arguments_len {
            let base = arguments_ptr.add(index * 8);
            arguments.push(_rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)));
        }
        _rt::free(arguments_ptr, arguments_len, 8, 4);
        let result = T::run(arguments);
        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
        match result {
            Ok(()) => _rt::store::<u8>(result_area, 0, 0),
            Err(value) => {
                _rt::store::<u8>(result_area, 0, 1);
                let (result_err_ptr, result_err_len) = _rt::give_text(value);
                _rt::store::<*mut u8>(result_area, 4, result_err_ptr);
                _rt::store::<usize>(result_area, 8, result_err_len);
            }
        }
        result_area
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[doc(hidden)]
pub unsafe fn _post_return_run(result_area: *mut u8) {
    // SAFETY: the host passes what the function returned, and only once.
    unsafe {
        if _rt::load::<u8>(result_area, 0) == 1 {
            _rt::free(_rt::load(result_area, 4), _rt::load(result_area, 8), 1, 1);
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod console {
    use super::_imports;

    pub fn send_line(line: &str) {
        // SAFETY: the core values match this signature; the host only borrows the arguments.
        unsafe { _imports::send_line(line.as_ptr(), line.len()) }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod exports {
    pub mod test {
        pub mod functions {
            /// Adds and joins.
            pub mod math {
                use super::super::super::super::_rt;

                pub trait Guest {
                    /// The sum.
                    ///
                    /// an indented block is not a test
                    ///
                    /// ```text
                    /// neither is a fenced one
                    /// ```
                    fn add(a: u32, b: u32) -> u32;

                    fn scale(v: f64, by: f32) -> f64;

                    fn is_letter(c: char) -> bool;

                    fn next(c: char) -> char;

                    fn join(words: _rt::Vec<_rt::String>, separator: _rt::String) -> _rt::String;

                    fn total(values: _rt::Vec<i64>) -> i64;

                    fn bytes(values: _rt::Vec<u8>) -> _rt::Vec<u8>;

                    fn nested(rows: _rt::Vec<_rt::Vec<u16>>) -> _rt::Vec<_rt::Vec<_rt::String>>;

                    fn find(text: Option<_rt::String>) -> Option<u32>;

                    fn choose(either: Result<u32, f32>) -> Result<u64, _rt::String>;

                    fn pair(p: (_rt::String, u8)) -> (u8,);

                    /// Seventeen core parameters.
                    fn many(
                        a: _rt::String,
                        b: _rt::String,
                        c: _rt::String,
                        d: _rt::String,
                        e: _rt::String,
                        f: _rt::String,
                        g: _rt::String,
                        h: _rt::String,
                        i: bool,
                    );

                    fn nothing();
                }

                static mut _RESULT_AREA: _rt::Area<u64, 16> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_add<T: Guest>(a: i32, b: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::add(a as u32, b as u32) as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_scale<T: Guest>(v: f64, by: f32) -> f64 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::scale(v, by) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_is_letter<T: Guest>(c: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let c_2 = _rt::lift_char(c);
                        T::is_letter(c_2) as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_next<T: Guest>(c: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let c_2 = _rt::lift_char(c);
                        T::next(c_2) as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_join<T: Guest>(
                    words_ptr: *mut u8,
                    words_len: usize,
                    separator_ptr: *mut u8,
                    separator_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(words_ptr, words_len, 8, 4);
                        let mut words = _rt::Vec::with_capacity(words_len);
                        for index in 0..words_len {
                            let base = words_ptr.add(index * 8);
                            words.push(_rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)));
                        }
                        _rt::free(words_ptr, words_len, 8, 4);
                        let separator = _rt::lift_text(separator_ptr, separator_len);
                        let result = T::join(words, separator);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let (result_ptr, result_len) = _rt::give_text(result);
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_join(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _rt::free(_rt::load(result_area, 0), _rt::load(result_area, 4), 1, 1) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_total<T: Guest>(
                    values_ptr: *mut u8,
                    values_len: usize,
                ) -> i64 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let values = _rt::lift_numbers::<i64>(values_ptr, values_len);
                        T::total(values)
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_bytes<T: Guest>(
                    values_ptr: *mut u8,
                    values_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let values = _rt::lift_numbers::<u8>(values_ptr, values_len);
                        let result = T::bytes(values);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let (result_ptr, result_len) = _rt::give_numbers(result);
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_bytes(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _rt::free(_rt::load(result_area, 0), _rt::load(result_area, 4), 1, 1) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_nested<T: Guest>(
                    rows_ptr: *mut u8,
                    rows_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(rows_ptr, rows_len, 8, 4);
                        let mut rows = _rt::Vec::with_capacity(rows_len);
                        for index in 0..rows_len {
                            let base = rows_ptr.add(index * 8);
                            rows.push(_rt::lift_numbers::<u16>(
                                _rt::load(base, 0),
                                _rt::load(base, 4),
                            ));
                        }
                        _rt::free(rows_ptr, rows_len, 8, 4);
                        let result = T::nested(rows);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let result_len = result.len();
                        let mut base = _rt::allocate(result_len, 8, 4);
                        let result_ptr = base;
                        for item in result {
                            let result_item_len = item.len();
                            let mut base_2 = _rt::allocate(result_item_len, 8, 4);
                            let result_item_ptr = base_2;
                            for item_2 in item {
                                let (result_item_item_ptr, result_item_item_len) = _rt::give_text(
                                    item_2,
                                );
                                _rt::store::<*mut u8>(base_2, 0, result_item_item_ptr);
                                _rt::store::<usize>(base_2, 4, result_item_item_len);
                                base_2 = base_2.add(8);
                            }
                            _rt::store::<*mut u8>(base, 0, result_item_ptr);
                            _rt::store::<usize>(base, 4, result_item_len);
                            base = base.add(8);
                        }
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_nested(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        let ptr = _rt::load::<*mut u8>(result_area, 0);
                        let len = _rt::load::<usize>(result_area, 4);
                        for index in 0..len {
                            let base = ptr.add(index * 8);
                            let ptr_2 = _rt::load::<*mut u8>(base, 0);
                            let len_2 = _rt::load::<usize>(base, 4);
                            for index_2 in 0..len_2 {
                                let base_2 = ptr_2.add(index_2 * 8);
                                _rt::free(_rt::load(base_2, 0), _rt::load(base_2, 4), 1, 1);
                            }
                            _rt::free(ptr_2, len_2, 8, 4);
                        }
                        _rt::free(ptr, len, 8, 4);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_find<T: Guest>(
                    text_case: i32,
                    text_payload_1_ptr: *mut u8,
                    text_payload_2_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let text = match text_case {
                            0 => None,
                            1 => Some(_rt::lift_text(text_payload_1_ptr, text_payload_2_len)),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::find(text);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            None => _rt::store::<u8>(result_area, 0, 0),
                            Some(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _rt::store::<u32>(result_area, 4, value);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_choose<T: Guest>(
                    either_case: i32,
                    either_payload: i32,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let either = match either_case {
                            0 => Ok(either_payload as u32),
                            1 => Err(f32::from_bits(either_payload as u32)),
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::choose(either);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _rt::store::<u64>(result_area, 8, value);
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                let (result_err_ptr, result_err_len) = _rt::give_text(value);
                                _rt::store::<*mut u8>(result_area, 8, result_err_ptr);
                                _rt::store::<usize>(result_area, 12, result_err_len);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_choose(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 0) == 1 {
                            _rt::free(_rt::load(result_area, 8), _rt::load(result_area, 12), 1, 1);
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_pair<T: Guest>(
                    p_0_ptr: *mut u8,
                    p_0_len: usize,
                    p_1: i32,
                ) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let p_0 = _rt::lift_text(p_0_ptr, p_0_len);
                        let p = (p_0, p_1 as u8);
                        T::pair(p).0 as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_many<T: Guest>(parameters_ptr: *mut u8) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a = _rt::lift_text(
                            _rt::load(parameters_ptr, 0),
                            _rt::load(parameters_ptr, 4),
                        );
                        let b = _rt::lift_text(
                            _rt::load(parameters_ptr, 8),
                            _rt::load(parameters_ptr, 12),
                        );
                        let c = _rt::lift_text(
                            _rt::load(parameters_ptr, 16),
                            _rt::load(parameters_ptr, 20),
                        );
                        let d = _rt::lift_text(
                            _rt::load(parameters_ptr, 24),
                            _rt::load(parameters_ptr, 28),
                        );
                        let e = _rt::lift_text(
                            _rt::load(parameters_ptr, 32),
                            _rt::load(parameters_ptr, 36),
                        );
                        let f = _rt::lift_text(
                            _rt::load(parameters_ptr, 40),
                            _rt::load(parameters_ptr, 44),
                        );
                        let g = _rt::lift_text(
                            _rt::load(parameters_ptr, 48),
                            _rt::load(parameters_ptr, 52),
                        );
                        let h = _rt::lift_text(
                            _rt::load(parameters_ptr, 56),
                            _rt::load(parameters_ptr, 60),
                        );
                        let i = _rt::load::<u8>(parameters_ptr, 64) != 0;
                        _rt::free(parameters_ptr, 1, 68, 4);
                        T::many(a, b, c, d, e, f, g, h, i);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_nothing<T: Guest>() {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::nothing() }
                }
            }
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod test {
    pub mod functions {
        /// Adds and joins.
        pub mod math {
            use super::super::super::{_imports, _rt};

            /// The sum.
            ///
            /// an indented block is not a test
            ///
            /// ```text
            /// neither is a fenced one
            /// ```
            pub fn add(a: u32, b: u32) -> u32 {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe { _imports::add(a as i32, b as i32) as u32 }
            }

            pub fn scale(v: f64, by: f32) -> f64 {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe { _imports::scale(v, by) }
            }

            pub fn is_letter(c: char) -> bool {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe { _imports::is_letter(c as i32) != 0 }
            }

            pub fn next(c: char) -> char {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let result = _imports::next(c as i32);
                    _rt::lift_char(result)
                }
            }

            pub fn join(words: &[_rt::String], separator: &str) -> _rt::String {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let words_len = words.len();
                    let mut base = arena.list(words_len, 8, 4);
                    let words_ptr: *const u8 = base;
                    for item in words {
                        _rt::store::<*const u8>(base, 0, item.as_ptr());
                        _rt::store::<usize>(base, 4, item.len());
                        base = base.add(8);
                    }
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::join(
                        words_ptr,
                        words_len,
                        separator.as_ptr(),
                        separator.len(),
                        result_area,
                    );
                    let result = _rt::lift_text(
                        _rt::load(result_area, 0),
                        _rt::load(result_area, 4),
                    );
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn total(values: &[i64]) -> i64 {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe { _imports::total(values.as_ptr().cast::<u8>(), values.len()) }
            }

            pub fn bytes(values: &[u8]) -> _rt::Vec<u8> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::bytes(values.as_ptr(), values.len(), result_area);
                    _rt::lift_numbers::<u8>(_rt::load(result_area, 0), _rt::load(result_area, 4))
                }
            }

            pub fn nested(rows: &[_rt::Vec<u16>]) -> _rt::Vec<_rt::Vec<_rt::String>> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let rows_len = rows.len();
                    let mut base = arena.list(rows_len, 8, 4);
                    let rows_ptr: *const u8 = base;
                    for item in rows {
                        _rt::store::<*const u8>(base, 0, item.as_ptr().cast::<u8>());
                        _rt::store::<usize>(base, 4, item.len());
                        base = base.add(8);
                    }
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::nested(rows_ptr, rows_len, result_area);
                    let result_ptr = _rt::load::<*mut u8>(result_area, 0);
                    let result_len = _rt::load::<usize>(result_area, 4);
                    _rt::check_list(result_ptr, result_len, 8, 4);
                    let mut result = _rt::Vec::with_capacity(result_len);
                    for index in 0..result_len {
                        let base = result_ptr.add(index * 8);
                        let result_item_ptr = _rt::load::<*mut u8>(base, 0);
                        let result_item_len = _rt::load::<usize>(base, 4);
                        _rt::check_list(result_item_ptr, result_item_len, 8, 4);
                        let mut result_item = _rt::Vec::with_capacity(result_item_len);
                        for index_2 in 0..result_item_len {
                            let base_2 = result_item_ptr.add(index_2 * 8);
                            result_item.push(_rt::lift_text(
                                _rt::load(base_2, 0),
                                _rt::load(base_2, 4),
                            ));
                        }
                        _rt::free(result_item_ptr, result_item_len, 8, 4);
                        result.push(result_item);
                    }
                    _rt::free(result_ptr, result_len, 8, 4);
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn find(text: Option<&str>) -> Option<u32> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let (text_case, text_ptr, text_len) = match text {
                        None => (0, ::core::ptr::null(), 0),
                        Some(value) => (1, value.as_ptr(), value.len()),
                    };
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::find(text_case, text_ptr, text_len, result_area);
                    match _rt::load::<u8>(result_area, 0) {
                        0 => None,
                        1 => Some(_rt::load::<u32>(result_area, 4)),
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            pub fn choose(either: Result<u32, f32>) -> Result<u64, _rt::String> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let (either_case, either_payload) = match either {
                        Ok(value) => (0, value as i32),
                        Err(value) => (1, value.to_bits() as i32),
                    };
                    let mut area = _rt::Area::<u64, 16>::new();
                    let result_area = area.ptr();
                    _imports::choose(either_case, either_payload, result_area);
                    match _rt::load::<u8>(result_area, 0) {
                        0 => Ok(_rt::load::<u64>(result_area, 8)),
                        1 => {
                            let result_err = _rt::lift_text(
                                _rt::load(result_area, 8),
                                _rt::load(result_area, 12),
                            );
                            Err(result_err)
                        }
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            pub fn pair(p: (&str, u8)) -> (u8,) {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe { (_imports::pair(p.0.as_ptr(), p.0.len(), p.1 as i32) as u8,) }
            }

            /// Seventeen core parameters.
            pub fn many(
                a: &str,
                b: &str,
                c: &str,
                d: &str,
                e: &str,
                f: &str,
                g: &str,
                h: &str,
                i: bool,
            ) {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut area = _rt::Area::<u32, 68>::new();
                    let parameter_area = area.ptr();
                    _rt::store::<*const u8>(parameter_area, 0, a.as_ptr());
                    _rt::store::<usize>(parameter_area, 4, a.len());
                    _rt::store::<*const u8>(parameter_area, 8, b.as_ptr());
                    _rt::store::<usize>(parameter_area, 12, b.len());
                    _rt::store::<*const u8>(parameter_area, 16, c.as_ptr());
                    _rt::store::<usize>(parameter_area, 20, c.len());
                    _rt::store::<*const u8>(parameter_area, 24, d.as_ptr());
                    _rt::store::<usize>(parameter_area, 28, d.len());
                    _rt::store::<*const u8>(parameter_area, 32, e.as_ptr());
                    _rt::store::<usize>(parameter_area, 36, e.len());
                    _rt::store::<*const u8>(parameter_area, 40, f.as_ptr());
                    _rt::store::<usize>(parameter_area, 44, f.len());
                    _rt::store::<*const u8>(parameter_area, 48, g.as_ptr());
                    _rt::store::<usize>(parameter_area, 52, g.len());
                    _rt::store::<*const u8>(parameter_area, 56, h.as_ptr());
                    _rt::store::<usize>(parameter_area, 60, h.len());
                    _rt::store::<u8>(parameter_area, 64, i as u8);
                    _imports::many(parameter_area);
                }
            }

            pub fn nothing() {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe { _imports::nothing() }
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

    pub unsafe fn now() -> i64 {
        _rt::no_host("$root now")
    }

    pub unsafe fn add(_: i32, _: i32) -> i32 {
        _rt::no_host("test:functions/math@1.2.3 add")
    }

    pub unsafe fn scale(_: f64, _: f32) -> f64 {
        _rt::no_host("test:functions/math@1.2.3 scale")
    }

    pub unsafe fn is_letter(_: i32) -> i32 {
        _rt::no_host("test:functions/math@1.2.3 is-letter")
    }

    pub unsafe fn next(_: i32) -> i32 {
        _rt::no_host("test:functions/math@1.2.3 next")
    }

    pub unsafe fn join(_: *const u8, _: usize, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:functions/math@1.2.3 join")
    }

    pub unsafe fn total(_: *const u8, _: usize) -> i64 {
        _rt::no_host("test:functions/math@1.2.3 total")
    }

    pub unsafe fn bytes(_: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:functions/math@1.2.3 bytes")
    }

    pub unsafe fn nested(_: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:functions/math@1.2.3 nested")
    }

    pub unsafe fn find(_: i32, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:functions/math@1.2.3 find")
    }

    pub unsafe fn choose(_: i32, _: i32, _: *mut u8) {
        _rt::no_host("test:functions/math@1.2.3 choose")
    }

    pub unsafe fn pair(_: *const u8, _: usize, _: i32) -> i32 {
        _rt::no_host("test:functions/math@1.2.3 pair")
    }

    pub unsafe fn many(_: *mut u8) {
        _rt::no_host("test:functions/math@1.2.3 many")
    }

    pub unsafe fn nothing() {
        _rt::no_host("test:functions/math@1.2.3 nothing")
    }

    pub unsafe fn send_line(_: *const u8, _: usize) {
        _rt::no_host("host send_line")
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
}
