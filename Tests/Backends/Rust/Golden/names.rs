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
        #[link_name = "self"]
        pub fn self_(mod_: *const u8, mod_len: usize, result_area: *mut u8);
    }

    #[link(wasm_import_module = "test:async/loop")]
    unsafe extern "C" {
        #[link_name = "match"]
        pub fn match_(
            self_: *const u8,
            self_len: usize,
            ptr0: *const u8,
            ptr0_len: usize,
            area: *const u8,
            area_len: usize,
            arena: *const u8,
            arena_len: usize,
            base: i32,
            result: *const u8,
            result_len: usize,
            index: i32,
            item: *const u8,
            item_len: usize,
            result_area: *mut u8,
        );
        #[link_name = "func"]
        pub fn func(
            record_type: i32,
            record_self: *const u8,
            record_self_len: usize,
            record_crate: i32,
            record_ptr0: i32,
            record_gen: i32,
            arguments: i32,
            value_case: i32,
            value_payload_1: *const u8,
            value_payload_2_len: usize,
            result_case: i32,
            result_payload: i32,
            result_area: *mut u8,
        );
        #[link_name = "new"]
        pub fn new(let_: i32, unsafe_: i32, r0: *const u8, r0_len: usize, result_area: *mut u8);
        #[link_name = "drop"]
        pub fn drop(
            v_string: *const u8,
            v_string_len: usize,
            s_vec: i32,
            b_drop: i32,
            g_a1: i32,
            result_area: *mut u8,
        );
        #[link_name = "get-URL"]
        pub fn get_url(result_area: *mut u8);
    }

    #[link(wasm_import_module = "exports")]
    unsafe extern "C" {
        #[link_name = "f"]
        pub fn f();
    }

    #[link(wasm_import_module = "[export]test:async/resources")]
    unsafe extern "C" {
        #[link_name = "[resource-new]self"]
        pub fn self_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]self"]
        pub fn self_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]self"]
        pub fn self_drop(handle: u32);
        #[link_name = "[resource-new]vector"]
        pub fn vector_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]vector"]
        pub fn vector_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]vector"]
        pub fn vector_drop(handle: u32);
    }

    #[link(wasm_import_module = "[export]test:async/helpers")]
    unsafe extern "C" {
        #[link_name = "[resource-new]r"]
        pub fn r_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]r"]
        pub fn r_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]r"]
        pub fn r_drop(handle: u32);
        #[link_name = "[resource-new]r-borrow"]
        pub fn r_borrow_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]r-borrow"]
        pub fn r_borrow_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]r-borrow"]
        pub fn r_borrow_drop(handle: u32);
        #[link_name = "[resource-new]guest"]
        pub fn guest_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]guest"]
        pub fn guest_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]guest"]
        pub fn guest_drop(handle: u32);
        #[link_name = "[resource-new]guest-r"]
        pub fn guest_r_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]guest-r"]
        pub fn guest_r_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]guest-r"]
        pub fn guest_r_drop(handle: u32);
    }

    #[link(wasm_import_module = "[export]test:async/generic")]
    unsafe extern "C" {
        #[link_name = "[resource-new]t"]
        pub fn t_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]t"]
        pub fn t_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]t"]
        pub fn t_drop(handle: u32);
        #[link_name = "[resource-new]a-b"]
        pub fn a_b_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]a-b"]
        pub fn a_b_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]a-b"]
        pub fn a_b_drop(handle: u32);
        #[link_name = "[resource-new]abc"]
        pub fn abc_new(rep: *mut u8) -> u32;
        #[link_name = "[resource-rep]abc"]
        pub fn abc_rep(handle: u32) -> *mut u8;
        #[link_name = "[resource-drop]abc"]
        pub fn abc_drop(handle: u32);
    }
}

/// Exports the functions of a type that implements the `Guest` traits: `export!(App);`, or
/// `export!(App with_types_in path::to::this::module);` from another module.
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[allow(unused_macros)]
macro_rules! _export_test_async_names {
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
            #[unsafe(export_name = "root")]
            unsafe extern "C" fn export_root(t_a: i32) -> i32 {
                unsafe { $($path)*::_export_root::<$app>(t_a) }
            }
            #[unsafe(export_name = "do")]
            unsafe extern "C" fn export_do() {
                unsafe { $($path)*::_export_do::<$app>() }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::async_::loop_::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::async_::loop_ as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:async/loop#match")]
            unsafe extern "C" fn export_match(
                self_ptr: *mut u8,
                self_len: usize,
                ptr0_ptr: *mut u8,
                ptr0_len: usize,
                area: *mut u8,
                area_len: usize,
                arena: *mut u8,
                arena_len: usize,
                base: i32,
                result_ptr: *mut u8,
                result_len: usize,
                index: i32,
                item_ptr: *mut u8,
                item_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_match::<$app>(self_ptr, self_len, ptr0_ptr, ptr0_len, area, area_len, arena, arena_len, base, result_ptr, result_len, index, item_ptr, item_len) }
            }
            #[unsafe(export_name = "cabi_post_test:async/loop#match")]
            unsafe extern "C" fn post_return_match(result_area: *mut u8) {
                unsafe { _module::_post_return_match(result_area) }
            }
            #[unsafe(export_name = "test:async/loop#func")]
            unsafe extern "C" fn export_func(
                record_type: i32,
                record_self_ptr: *mut u8,
                record_self_len: usize,
                record_crate: i32,
                record_ptr0: i32,
                record_gen: i32,
                arguments: i32,
                value_case: i32,
                value_payload_1_ptr: *mut u8,
                value_payload_2_len: usize,
                result_case: i32,
                result_payload: i32,
            ) -> *mut u8 {
                unsafe { _module::_export_func::<$app>(record_type, record_self_ptr, record_self_len, record_crate, record_ptr0, record_gen, arguments, value_case, value_payload_1_ptr, value_payload_2_len, result_case, result_payload) }
            }
            #[unsafe(export_name = "cabi_post_test:async/loop#func")]
            unsafe extern "C" fn post_return_func(result_area: *mut u8) {
                unsafe { _module::_post_return_func(result_area) }
            }
            #[unsafe(export_name = "test:async/loop#new")]
            unsafe extern "C" fn export_new(
                let_: i32,
                unsafe_: i32,
                r0_ptr: *mut u8,
                r0_len: usize,
            ) -> *mut u8 {
                unsafe { _module::_export_new::<$app>(let_, unsafe_, r0_ptr, r0_len) }
            }
            #[unsafe(export_name = "cabi_post_test:async/loop#new")]
            unsafe extern "C" fn post_return_new(result_area: *mut u8) {
                unsafe { _module::_post_return_new(result_area) }
            }
            #[unsafe(export_name = "test:async/loop#drop")]
            unsafe extern "C" fn export_drop(
                v_string_ptr: *mut u8,
                v_string_len: usize,
                s_vec: i32,
                b_drop: i32,
                g_a1: i32,
            ) -> *mut u8 {
                unsafe { _module::_export_drop::<$app>(v_string_ptr, v_string_len, s_vec, b_drop, g_a1) }
            }
            #[unsafe(export_name = "test:async/loop#get-URL")]
            unsafe extern "C" fn export_get_url() -> *mut u8 {
                unsafe { _module::_export_get_url::<$app>() }
            }
            #[unsafe(export_name = "cabi_post_test:async/loop#get-URL")]
            unsafe extern "C" fn post_return_get_url(result_area: *mut u8) {
                unsafe { _module::_post_return_get_url(result_area) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::async_::resources::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::async_::resources as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:async/resources#[constructor]self")]
            unsafe extern "C" fn export_self_constructor() -> i32 {
                unsafe { _module::_export_self_constructor::<<$app as _module::Guest>::Self_>() }
            }
            #[unsafe(export_name = "test:async/resources#[method]self.news")]
            unsafe extern "C" fn export_self_news(self_: *mut u8) -> i32 {
                unsafe { _module::_export_self_news::<<$app as _module::Guest>::Self_>(self_) }
            }
            #[unsafe(export_name = "test:async/resources#[method]self.get")]
            unsafe extern "C" fn export_self_get(self_: *mut u8) -> i32 {
                unsafe { _module::_export_self_get::<<$app as _module::Guest>::Self_>(self_) }
            }
            #[unsafe(export_name = "test:async/resources#[method]self.handle")]
            unsafe extern "C" fn export_self_handle(self_: *mut u8) -> i32 {
                unsafe { _module::_export_self_handle::<<$app as _module::Guest>::Self_>(self_) }
            }
            #[unsafe(export_name = "test:async/resources#[static]self.from-handle")]
            unsafe extern "C" fn export_self_from_handle(x: i32) -> i32 {
                unsafe { _module::_export_self_from_handle::<<$app as _module::Guest>::Self_>(x) }
            }
            #[unsafe(export_name = "test:async/resources#[method]self.drop")]
            unsafe extern "C" fn export_self_drop(self_: *mut u8) {
                unsafe { _module::_export_self_drop::<<$app as _module::Guest>::Self_>(self_) }
            }
            #[unsafe(export_name = "test:async/resources#[method]self.take-handle")]
            unsafe extern "C" fn export_self_take_handle(self_: *mut u8, rep: i32, handle: i32) {
                unsafe { _module::_export_self_take_handle::<<$app as _module::Guest>::Self_>(self_, rep, handle) }
            }
            #[unsafe(export_name = "test:async/resources#use-all")]
            unsafe extern "C" fn export_use_all(a_x: i32, b_x: i32, self_: *mut u8) -> *mut u8 {
                unsafe { _module::_export_use_all::<$app>(a_x, b_x, self_) }
            }
            #[unsafe(export_name = "cabi_post_test:async/resources#use-all")]
            unsafe extern "C" fn post_return_use_all(result_area: *mut u8) {
                unsafe { _module::_post_return_use_all(result_area) }
            }
            #[unsafe(export_name = "test:async/resources#[dtor]self")]
            unsafe extern "C" fn dtor_self_(rep: *mut u8) {
                unsafe { _module::Self_::dtor::<<$app as _module::Guest>::Self_>(rep) }
            }
            #[unsafe(export_name = "test:async/resources#[dtor]vector")]
            unsafe extern "C" fn dtor_vector(rep: *mut u8) {
                unsafe { _module::Vector::dtor::<<$app as _module::Guest>::Vector>(rep) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::async_::helpers::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::async_::helpers as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:async/helpers#[constructor]r")]
            unsafe extern "C" fn export_r_constructor(t_a: i32) -> i32 {
                unsafe { _module::_export_r_constructor::<<$app as _module::Guest>::R>(t_a) }
            }
            #[unsafe(export_name = "test:async/helpers#[static]r.make")]
            unsafe extern "C" fn export_r_make(t_a: i32) -> *mut u8 {
                unsafe { _module::_export_r_make::<<$app as _module::Guest>::R>(t_a) }
            }
            #[unsafe(export_name = "test:async/helpers#[constructor]r-borrow")]
            unsafe extern "C" fn export_r_borrow_constructor() -> i32 {
                unsafe { _module::_export_r_borrow_constructor::<<$app as _module::Guest>::RBorrow_>() }
            }
            #[unsafe(export_name = "test:async/helpers#[constructor]guest")]
            unsafe extern "C" fn export_guest_constructor() -> i32 {
                unsafe { _module::_export_guest_constructor::<<$app as _module::Guest>::Guest_>() }
            }
            #[unsafe(export_name = "test:async/helpers#[method]guest.m")]
            unsafe extern "C" fn export_guest_m(self_: *mut u8, g: *mut u8) {
                unsafe { _module::_export_guest_m::<<$app as _module::Guest>::Guest_>(self_, g) }
            }
            #[unsafe(export_name = "test:async/helpers#[constructor]guest-r")]
            unsafe extern "C" fn export_guest_r_constructor() -> i32 {
                unsafe { _module::_export_guest_r_constructor::<<$app as _module::Guest>::GuestR_>() }
            }
            #[unsafe(export_name = "test:async/helpers#f")]
            unsafe extern "C" fn export_f(t_a: i32, r: *mut u8, b: *mut u8) -> i32 {
                unsafe { _module::_export_f::<$app>(t_a, r, b) }
            }
            #[unsafe(export_name = "test:async/helpers#[dtor]r")]
            unsafe extern "C" fn dtor_r(rep: *mut u8) {
                unsafe { _module::R::dtor::<<$app as _module::Guest>::R>(rep) }
            }
            #[unsafe(export_name = "test:async/helpers#[dtor]r-borrow")]
            unsafe extern "C" fn dtor_rborrow_(rep: *mut u8) {
                unsafe { _module::RBorrow_::dtor::<<$app as _module::Guest>::RBorrow_>(rep) }
            }
            #[unsafe(export_name = "test:async/helpers#[dtor]guest")]
            unsafe extern "C" fn dtor_guest_(rep: *mut u8) {
                unsafe { _module::Guest_::dtor::<<$app as _module::Guest>::Guest_>(rep) }
            }
            #[unsafe(export_name = "test:async/helpers#[dtor]guest-r")]
            unsafe extern "C" fn dtor_guestr_(rep: *mut u8) {
                unsafe { _module::GuestR_::dtor::<<$app as _module::Guest>::GuestR_>(rep) }
            }
        };
        #[allow(clippy::all, clippy::pedantic, clippy::restriction)]
        const _: fn() = || {
            fn implements_guest<T: $($path)*::exports::test::async_::generic::Guest>() {}
            implements_guest::<$app>();
        };
        #[cfg(target_arch = "wasm32")]
        #[allow(clippy::all, clippy::pedantic, clippy::restriction, unsafe_code, unused_unsafe)]
        const _: () = {
            use $($path)*::exports::test::async_::generic as _module;
            // SAFETY: each function passes on the arguments of the host unchanged.
            #[unsafe(export_name = "test:async/generic#[constructor]t")]
            unsafe extern "C" fn export_t_constructor(a: i32) -> i32 {
                unsafe { _module::_export_t_constructor::<<$app as _module::Guest>::T>(a) }
            }
            #[unsafe(export_name = "test:async/generic#[method]t.get")]
            unsafe extern "C" fn export_t_get(self_: *mut u8) -> i32 {
                unsafe { _module::_export_t_get::<<$app as _module::Guest>::T>(self_) }
            }
            #[unsafe(export_name = "test:async/generic#[static]t.make")]
            unsafe extern "C" fn export_t_make() -> i32 {
                unsafe { _module::_export_t_make::<<$app as _module::Guest>::T>() }
            }
            #[unsafe(export_name = "test:async/generic#[dtor]t")]
            unsafe extern "C" fn dtor_t(rep: *mut u8) {
                unsafe { _module::T::dtor::<<$app as _module::Guest>::T>(rep) }
            }
            #[unsafe(export_name = "test:async/generic#[dtor]a-b")]
            unsafe extern "C" fn dtor_ab(rep: *mut u8) {
                unsafe { _module::AB::dtor::<<$app as _module::Guest>::AB>(rep) }
            }
            #[unsafe(export_name = "test:async/generic#[dtor]abc")]
            unsafe extern "C" fn dtor_abc(rep: *mut u8) {
                unsafe { _module::Abc::dtor::<<$app as _module::Guest>::Abc>(rep) }
            }
        };
    };
}
#[rustfmt::skip]
#[allow(unused_imports)]
pub(crate) use _export_test_async_names as export;

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct T {
    pub a: u8,
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub fn self_(mod_: &str) -> _rt::String {
    // SAFETY: the core values match this signature; the host only borrows the arguments.
    unsafe {
        let mut area = _rt::Area::<u32, 8>::new();
        let result_area = area.ptr();
        _imports::self_(mod_.as_ptr(), mod_.len(), result_area);
        _rt::lift_text(_rt::load(result_area, 0), _rt::load(result_area, 4))
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub trait Guest {
    fn root(t: T) -> T;

    fn do_();
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[doc(hidden)]
pub unsafe fn _export_root<T_: Guest>(t_a: i32) -> i32 {
    _rt::run_ctors_once();
    // SAFETY: the host passes core values of this signature, and owned blocks.
    unsafe {
        let t = T { a: t_a as u8 };
        T_::root(t).a as i32
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
#[doc(hidden)]
pub unsafe fn _export_do<T_: Guest>() {
    _rt::run_ctors_once();
    // SAFETY: the host passes core values of this signature, and owned blocks.
    unsafe { T_::do_() }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod exports {
    use super::_imports;

    pub fn f() {
        // SAFETY: the core values match this signature; the host only borrows the arguments.
        unsafe { _imports::f() }
    }

    pub mod test {
        pub mod async_ {
            pub mod generic {
                use super::super::super::super::{_imports, _rt};

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct T {
                    handle: _rt::Handle,
                }

                static _T_TYPE: _rt::OneType = _rt::OneType::new();

                impl T {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestT>(val: T_) -> Self {
                        _T_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestT>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestT>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestT>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestT>(&self) -> *mut Option<T_> {
                        _T_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestT>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for T {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::t_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`T`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct TBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a T>,
                }

                impl<'a> TBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestT>(&self) -> &'a T_ {
                        _T_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct AB {
                    handle: _rt::Handle,
                }

                static _A_B_TYPE: _rt::OneType = _rt::OneType::new();

                impl AB {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestAB>(val: T_) -> Self {
                        _A_B_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestAB>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestAB>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestAB>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestAB>(&self) -> *mut Option<T_> {
                        _A_B_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestAB>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for AB {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::a_b_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`AB`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct ABBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a AB>,
                }

                impl<'a> ABBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestAB>(&self) -> &'a T_ {
                        _A_B_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Abc {
                    handle: _rt::Handle,
                }

                static _ABC_TYPE: _rt::OneType = _rt::OneType::new();

                impl Abc {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestAbc>(val: T_) -> Self {
                        _ABC_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestAbc>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestAbc>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestAbc>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestAbc>(&self) -> *mut Option<T_> {
                        _ABC_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestAbc>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Abc {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::abc_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Abc`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct AbcBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Abc>,
                }

                impl<'a> AbcBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestAbc>(&self) -> &'a T_ {
                        _ABC_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                pub trait Guest {
                    type T: GuestT;
                    type AB: GuestAB;
                    type Abc: GuestAbc;
                }

                /// An implementation of the resource [`T`].
                pub trait GuestT: _rt::Resource<Rep = Option<Self>> {
                    fn new(a: u8) -> Self;

                    fn get(&self) -> u8;

                    fn make() -> T;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::t_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::t_rep(handle) }
                    }
                }

                /// An implementation of the resource [`AB`].
                pub trait GuestAB: _rt::Resource<Rep = Option<Self>> {
                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::a_b_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::a_b_rep(handle) }
                    }
                }

                /// An implementation of the resource [`Abc`].
                pub trait GuestAbc: _rt::Resource<Rep = Option<Self>> {
                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::abc_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::abc_rep(handle) }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_t_constructor<T_: GuestT>(a: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::new(T_::new(a as u8)).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_t_get<T_: GuestT>(self_: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T_::get(TBorrow::lift(self_).get()) as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_t_make<T_: GuestT>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T_::make().take_handle() as i32 }
                }
            }

            /// Names that generated code uses for implementing types and for the companions of resources.
            pub mod helpers {
                use super::super::super::super::{_imports, _rt};

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct T {
                    pub a: u8,
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct R {
                    handle: _rt::Handle,
                }

                static _R_TYPE: _rt::OneType = _rt::OneType::new();

                impl R {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestR>(val: T_) -> Self {
                        _R_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestR>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestR>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestR>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestR>(&self) -> *mut Option<T_> {
                        _R_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestR>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for R {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::r_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`R`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct RBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a R>,
                }

                impl<'a> RBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestR>(&self) -> &'a T_ {
                        _R_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct RBorrow_ {
                    handle: _rt::Handle,
                }

                static _R_BORROW_TYPE: _rt::OneType = _rt::OneType::new();

                impl RBorrow_ {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestRBorrow>(val: T_) -> Self {
                        _R_BORROW_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestRBorrow>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestRBorrow>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestRBorrow>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestRBorrow>(&self) -> *mut Option<T_> {
                        _R_BORROW_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestRBorrow>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for RBorrow_ {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::r_borrow_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`RBorrow_`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct RBorrowBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a RBorrow_>,
                }

                impl<'a> RBorrowBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestRBorrow>(&self) -> &'a T_ {
                        _R_BORROW_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Guest_ {
                    handle: _rt::Handle,
                }

                static _GUEST_TYPE: _rt::OneType = _rt::OneType::new();

                impl Guest_ {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestGuest>(val: T_) -> Self {
                        _GUEST_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestGuest>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestGuest>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestGuest>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestGuest>(&self) -> *mut Option<T_> {
                        _GUEST_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestGuest>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Guest_ {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::guest_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Guest_`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct GuestBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Guest_>,
                }

                impl<'a> GuestBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestGuest>(&self) -> &'a T_ {
                        _GUEST_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct GuestR_ {
                    handle: _rt::Handle,
                }

                static _GUEST_R_TYPE: _rt::OneType = _rt::OneType::new();

                impl GuestR_ {
                    /// Creates an owned handle to a value.
                    pub fn new<T_: GuestGuestR>(val: T_) -> Self {
                        _GUEST_R_TYPE.check::<T_>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T_::resource_into_raw_(Some(val));
                            Self::from_handle(T_::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestGuestR>(&self) -> &T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T_: GuestGuestR>(&mut self) -> &mut T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T_>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T_: GuestGuestR>(self) -> T_ {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T_>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T_: GuestGuestR>(&self) -> *mut Option<T_> {
                        _GUEST_R_TYPE.check::<T_>();
                        T_::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T_: GuestGuestR>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T_::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for GuestR_ {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::guest_r_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`GuestR_`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct GuestRBorrow_<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a GuestR_>,
                }

                impl<'a> GuestRBorrow_<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T_: GuestGuestR>(&self) -> &'a T_ {
                        _GUEST_R_TYPE.check::<T_>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T_>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                pub trait Guest {
                    type R: GuestR;
                    type RBorrow_: GuestRBorrow;
                    type Guest_: GuestGuest;
                    type GuestR_: GuestGuestR;

                    fn f(t: T, r: RBorrow<'_>, b: RBorrowBorrow<'_>) -> T;
                }

                /// An implementation of the resource [`R`].
                pub trait GuestR: _rt::Resource<Rep = Option<Self>> {
                    fn new(t: T) -> Self;

                    fn make(t: T) -> Result<R, ()>;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::r_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::r_rep(handle) }
                    }
                }

                /// An implementation of the resource [`RBorrow_`].
                pub trait GuestRBorrow: _rt::Resource<Rep = Option<Self>> {
                    fn new() -> Self;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::r_borrow_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::r_borrow_rep(handle) }
                    }
                }

                /// An implementation of the resource [`Guest_`].
                pub trait GuestGuest: _rt::Resource<Rep = Option<Self>> {
                    fn new() -> Self;

                    fn m(&self, g: GuestRBorrow_<'_>);

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::guest_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::guest_rep(handle) }
                    }
                }

                /// An implementation of the resource [`GuestR_`].
                pub trait GuestGuestR: _rt::Resource<Rep = Option<Self>> {
                    fn new() -> Self;

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::guest_r_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::guest_r_rep(handle) }
                    }
                }

                static mut _RESULT_AREA: _rt::Area<u32, 8> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_r_constructor<T_: GuestR>(t_a: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let t = T { a: t_a as u8 };
                        R::new(T_::new(t)).take_handle() as i32
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_r_make<T_: GuestR>(t_a: i32) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let t = T { a: t_a as u8 };
                        let result = T_::make(t);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _rt::store::<i32>(result_area, 4, value.take_handle() as i32);
                            }
                            Err(()) => _rt::store::<u8>(result_area, 0, 1),
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_r_borrow_constructor<T_: GuestRBorrow>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { RBorrow_::new(T_::new()).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_guest_constructor<T_: GuestGuest>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { Guest_::new(T_::new()).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_guest_m<T_: GuestGuest>(self_: *mut u8, g: *mut u8) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T_::m(GuestBorrow::lift(self_).get(), GuestRBorrow_::lift(g)) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_guest_r_constructor<T_: GuestGuestR>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { GuestR_::new(T_::new()).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_f<T_: Guest>(t_a: i32, r: *mut u8, b: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let t = T { a: t_a as u8 };
                        T_::f(t, RBorrow::lift(r), RBorrowBorrow::lift(b)).a as i32
                    }
                }
            }

            /// Names that have a meaning in Rust or in generated code.
            pub mod loop_ {
                use super::super::super::super::{_memory, _rt};

                #[derive(Clone)]
                pub struct Record {
                    pub type_: u32,
                    pub self_: _rt::String,
                    pub crate_: bool,
                    pub ptr0: u8,
                    pub r#gen: u8,
                }

                impl ::core::fmt::Debug for Record {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.debug_struct("Record")
                            .field("type", &self.type_)
                            .field("self", &self.self_)
                            .field("crate", &self.crate_)
                            .field("ptr0", &self.ptr0)
                            .field("gen", &self.r#gen)
                            .finish()
                    }
                }

                #[repr(u8)]
                #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
                pub enum Enum {
                    Self_,
                    Type,
                    None,
                    Some,
                    Ok,
                    Err,
                }

                impl Enum {
                    pub fn name(&self) -> &'static str {
                        match self {
                            Self::Self_ => "self",
                            Self::Type => "type",
                            Self::None => "none",
                            Self::Some => "some",
                            Self::Ok => "ok",
                            Self::Err => "err",
                        }
                    }

                    pub fn message(&self) -> &'static str {
                        match self {
                            Self::Self_ => "",
                            Self::Type => "",
                            Self::None => "",
                            Self::Some => "",
                            Self::Ok => "",
                            Self::Err => "",
                        }
                    }

                    #[doc(hidden)]
                    pub fn _lift(index: i32) -> Self {
                        match index {
                            0 => Self::Self_,
                            1 => Self::Type,
                            2 => Self::None,
                            3 => Self::Some,
                            4 => Self::Ok,
                            5 => Self::Err,
                            _ => _rt::trap("invalid discriminant"),
                        }
                    }
                }

                impl ::core::fmt::Debug for Enum {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.debug_struct("Enum")
                            .field("code", &(*self as i32))
                            .field("name", &self.name())
                            .field("message", &self.message())
                            .finish()
                    }
                }

                impl ::core::fmt::Display for Enum {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        ::core::write!(f, "{} (error {})", self.name(), *self as i32)
                    }
                }

                impl ::core::error::Error for Enum {}

                #[derive(Clone)]
                pub enum Option {
                    None,
                    Some(_rt::String),
                }

                impl ::core::fmt::Debug for Option {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        match self {
                            Self::None => f.write_str("Option::None"),
                            Self::Some(value) => _rt::debug_case(f, "Option::Some", value),
                        }
                    }
                }

                #[derive(Clone, Copy)]
                pub enum Result {
                    Ok(u8),
                    Err,
                }

                impl ::core::fmt::Debug for Result {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        match self {
                            Self::Ok(value) => _rt::debug_case(f, "Result::Ok", value),
                            Self::Err => f.write_str("Result::Err"),
                        }
                    }
                }

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct String {
                    pub vec: u8,
                }

                #[derive(Clone, Debug)]
                pub struct Vec {
                    pub string: _rt::String,
                }

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct Box {
                    pub drop: u8,
                }

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct Guest_ {
                    pub a1: u8,
                }

                pub type Iterator = String;

                pub trait Guest {
                    fn match_(
                        self_: _rt::String,
                        ptr0: _rt::String,
                        area: _rt::String,
                        arena: _rt::String,
                        base: u8,
                        result: _rt::String,
                        index: u8,
                        item: _rt::Vec<_rt::String>,
                    ) -> _rt::Vec<_rt::String>;

                    fn func(
                        record: Record,
                        arguments: Enum,
                        value: Option,
                        result: Result,
                    ) -> Record;

                    fn new(
                        let_: u32,
                        unsafe_: u32,
                        r0: _rt::Vec<_rt::String>,
                    ) -> ::core::option::Option<Option>;

                    fn drop(
                        v: Vec,
                        s: String,
                        b: Box,
                        g: Guest_,
                    ) -> ::core::result::Result<Result, Enum>;

                    fn get_url() -> _rt::String;
                }

                static mut _RESULT_AREA: _rt::Area<u32, 16> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_match<T: Guest>(
                    self_ptr: *mut u8,
                    self_len: usize,
                    ptr0_ptr: *mut u8,
                    ptr0_len: usize,
                    area: *mut u8,
                    area_len: usize,
                    arena: *mut u8,
                    arena_len: usize,
                    base: i32,
                    result_ptr: *mut u8,
                    result_len: usize,
                    index: i32,
                    item_ptr: *mut u8,
                    item_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let self_ = _rt::lift_text(self_ptr, self_len);
                        let ptr0 = _rt::lift_text(ptr0_ptr, ptr0_len);
                        let area_2 = _rt::lift_text(area, area_len);
                        let arena_2 = _rt::lift_text(arena, arena_len);
                        let result = _rt::lift_text(result_ptr, result_len);
                        _rt::check_list(item_ptr, item_len, 8, 4);
                        let mut item = _rt::Vec::with_capacity(item_len);
                        for index_2 in 0..item_len {
                            let base_2 = item_ptr.add(index_2 * 8);
                            item.push(_rt::lift_text(_rt::load(base_2, 0), _rt::load(base_2, 4)));
                        }
                        _rt::free(item_ptr, item_len, 8, 4);
                        let result_2 = T::match_(
                            self_,
                            ptr0,
                            area_2,
                            arena_2,
                            base as u8,
                            result,
                            index as u8,
                            item,
                        );
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let result_len_2 = result_2.len();
                        let mut base_2 = _rt::allocate(result_len_2, 8, 4);
                        let result_ptr_2 = base_2;
                        for item_2 in result_2 {
                            let (result_item_ptr, result_item_len) = _rt::give_text(item_2);
                            _rt::store::<*mut u8>(base_2, 0, result_item_ptr);
                            _rt::store::<usize>(base_2, 4, result_item_len);
                            base_2 = base_2.add(8);
                        }
                        _rt::store::<*mut u8>(result_area, 0, result_ptr_2);
                        _rt::store::<usize>(result_area, 4, result_len_2);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_match(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        let ptr = _rt::load::<*mut u8>(result_area, 0);
                        let len = _rt::load::<usize>(result_area, 4);
                        for index in 0..len {
                            let base = ptr.add(index * 8);
                            _rt::free(_rt::load(base, 0), _rt::load(base, 4), 1, 1);
                        }
                        _rt::free(ptr, len, 8, 4);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_func<T: Guest>(
                    record_type: i32,
                    record_self_ptr: *mut u8,
                    record_self_len: usize,
                    record_crate: i32,
                    record_ptr0: i32,
                    record_gen: i32,
                    arguments: i32,
                    value_case: i32,
                    value_payload_1_ptr: *mut u8,
                    value_payload_2_len: usize,
                    result_case: i32,
                    result_payload: i32,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let record_self = _rt::lift_text(record_self_ptr, record_self_len);
                        let arguments_2 = Enum::_lift(arguments);
                        let value = match value_case {
                            0 => Option::None,
                            1 => {
                                Option::Some(
                                    _rt::lift_text(value_payload_1_ptr, value_payload_2_len),
                                )
                            }
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let record = Record {
                            type_: record_type as u32,
                            self_: record_self,
                            crate_: record_crate != 0,
                            ptr0: record_ptr0 as u8,
                            r#gen: record_gen as u8,
                        };
                        let result_2 = match result_case {
                            0 => Result::Ok(result_payload as u8),
                            1 => Result::Err,
                            _ => _rt::trap("invalid discriminant"),
                        };
                        let result = T::func(record, arguments_2, value, result_2);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        _memory::give_record(result, result_area);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_func(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _memory::release_record(result_area) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_new<T: Guest>(
                    let_: i32,
                    unsafe_: i32,
                    r0_ptr: *mut u8,
                    r0_len: usize,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        _rt::check_list(r0_ptr, r0_len, 8, 4);
                        let mut r0 = _rt::Vec::with_capacity(r0_len);
                        for index in 0..r0_len {
                            let base = r0_ptr.add(index * 8);
                            r0.push(_rt::lift_text(_rt::load(base, 0), _rt::load(base, 4)));
                        }
                        _rt::free(r0_ptr, r0_len, 8, 4);
                        let result = T::new(let_ as u32, unsafe_ as u32, r0);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            None => _rt::store::<u8>(result_area, 0, 0),
                            Some(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _memory::give_option(value, result_area.add(4));
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_new(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe {
                        if _rt::load::<u8>(result_area, 0) == 1 {
                            _memory::release_option(result_area.add(4));
                        }
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_drop<T: Guest>(
                    v_string_ptr: *mut u8,
                    v_string_len: usize,
                    s_vec: i32,
                    b_drop: i32,
                    g_a1: i32,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let v_string = _rt::lift_text(v_string_ptr, v_string_len);
                        let v = Vec { string: v_string };
                        let s = String { vec: s_vec as u8 };
                        let b = Box { drop: b_drop as u8 };
                        let g = Guest_ { a1: g_a1 as u8 };
                        let result = T::drop(v, s, b, g);
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        match result {
                            Ok(value) => {
                                _rt::store::<u8>(result_area, 0, 0);
                                _memory::give_result(value, result_area.add(1));
                            }
                            Err(value) => {
                                _rt::store::<u8>(result_area, 0, 1);
                                _rt::store::<u8>(result_area, 1, value as u8);
                            }
                        }
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_get_url<T: Guest>() -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let result = T::get_url();
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let (result_ptr, result_len) = _rt::give_text(result);
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_get_url(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _rt::free(_rt::load(result_area, 0), _rt::load(result_area, 4), 1, 1) }
                }
            }

            pub mod resources {
                use super::super::super::super::{_imports, _memory, _rt};

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct VectorBorrow_ {
                    pub x: u8,
                }

                #[repr(C)]
                #[derive(Clone, Copy, Debug)]
                pub struct GuestVector_ {
                    pub x: u8,
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Self_ {
                    handle: _rt::Handle,
                }

                static _SELF_TYPE: _rt::OneType = _rt::OneType::new();

                impl Self_ {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestSelf>(val: T) -> Self {
                        _SELF_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestSelf>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestSelf>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestSelf>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestSelf>(&self) -> *mut Option<T> {
                        _SELF_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestSelf>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Self_ {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::self_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Self_`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct SelfBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Self_>,
                }

                impl<'a> SelfBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestSelf>(&self) -> &'a T {
                        _SELF_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                #[repr(transparent)]
                #[derive(Debug)]
                pub struct Vector {
                    handle: _rt::Handle,
                }

                static _VECTOR_TYPE: _rt::OneType = _rt::OneType::new();

                impl Vector {
                    /// Creates an owned handle to a value.
                    pub fn new<T: GuestVector>(val: T) -> Self {
                        _VECTOR_TYPE.check::<T>();
                        // SAFETY: the host keeps the pointer until it passes it to the destructor.
                        unsafe {
                            let rep = T::resource_into_raw_(Some(val));
                            Self::from_handle(T::_resource_new(rep.cast::<u8>()))
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestVector>(&self) -> &T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &*self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    pub fn get_mut<T: GuestVector>(&mut self) -> &mut T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { &mut *self.rep::<T>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    /// Takes the value out of the resource, and drops the handle.
                    pub fn into_inner<T: GuestVector>(self) -> T {
                        // SAFETY: `rep` has checked that values of this resource have this type.
                        match unsafe { (*self.rep::<T>()).take() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }

                    fn rep<T: GuestVector>(&self) -> *mut Option<T> {
                        _VECTOR_TYPE.check::<T>();
                        T::_resource_rep(self.handle()).cast()
                    }

                    #[doc(hidden)]
                    pub unsafe fn from_handle(handle: u32) -> Self {
                        Self {
                            handle: _rt::Handle::new(handle),
                        }
                    }

                    #[doc(hidden)]
                    pub fn take_handle(&self) -> u32 {
                        self.handle.take()
                    }

                    #[doc(hidden)]
                    pub fn handle(&self) -> u32 {
                        self.handle.get()
                    }

                    #[doc(hidden)]
                    pub unsafe fn dtor<T: GuestVector>(rep: *mut u8) {
                        // SAFETY: the pointer comes from `new`, and the host passes it here once.
                        ::core::mem::drop(unsafe { T::resource_from_raw_(rep.cast()) });
                    }
                }

                impl ::core::ops::Drop for Vector {
                    fn drop(&mut self) {
                        if let Some(handle) = self.handle.left() {
                            // SAFETY: this guest owns the handle, and drops it only here.
                            unsafe { _imports::vector_drop(handle) }
                        }
                    }
                }

                /// A borrowed [`Vector`], valid for the duration of a call.
                #[repr(transparent)]
                #[derive(Debug)]
                pub struct VectorBorrow<'a> {
                    rep: *const u8,
                    owner: ::core::marker::PhantomData<&'a Vector>,
                }

                impl<'a> VectorBorrow<'a> {
                    #[doc(hidden)]
                    pub unsafe fn lift(rep: *const u8) -> Self {
                        Self {
                            rep,
                            owner: ::core::marker::PhantomData,
                        }
                    }

                    /// Returns the value.
                    pub fn get<T: GuestVector>(&self) -> &'a T {
                        _VECTOR_TYPE.check::<T>();
                        // SAFETY: the host passes a pointer that comes from `new`, and the type is checked.
                        match unsafe { &*self.rep.cast::<Option<T>>() } {
                            Some(value) => value,
                            None => _rt::trap("the value has been taken out"),
                        }
                    }
                }

                pub trait Guest {
                    type Self_: GuestSelf;
                    type Vector: GuestVector;

                    fn use_all(
                        a: VectorBorrow_,
                        b: GuestVector_,
                        self_: SelfBorrow<'_>,
                    ) -> _rt::Vec<GuestVector_>;
                }

                /// An implementation of the resource [`Self_`].
                pub trait GuestSelf: _rt::Resource<Rep = Option<Self>> {
                    fn new() -> Self;

                    fn news(&self) -> u8;

                    fn get(&self) -> u8;

                    fn handle(&self) -> u8;

                    fn from_handle(x: u32) -> Self_;

                    fn drop(&self);

                    fn take_handle(&self, rep: u8, handle: u8);

                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::self_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::self_rep(handle) }
                    }
                }

                /// An implementation of the resource [`Vector`].
                pub trait GuestVector: _rt::Resource<Rep = Option<Self>> {
                    #[doc(hidden)]
                    unsafe fn resource_into_raw_(val: Self::Rep) -> *mut Self::Rep {
                        _rt::Box::into_raw(_rt::Box::new(val))
                    }

                    #[doc(hidden)]
                    unsafe fn resource_from_raw_(ptr: *mut Self::Rep) -> Self::Rep {
                        // SAFETY: the pointer comes from `resource_into_raw_`.
                        unsafe { *_rt::Box::from_raw(ptr) }
                    }

                    #[doc(hidden)]
                    unsafe fn _resource_new(val: *mut u8) -> u32 {
                        // SAFETY: the host only stores the pointer.
                        unsafe { _imports::vector_new(val) }
                    }

                    #[doc(hidden)]
                    fn _resource_rep(handle: u32) -> *mut u8 {
                        // SAFETY: the host looks up the handle, and traps if it is invalid.
                        unsafe { _imports::vector_rep(handle) }
                    }
                }

                static mut _RESULT_AREA: _rt::Area<u32, 8> = _rt::Area::new();

                #[doc(hidden)]
                pub unsafe fn _export_self_constructor<T: GuestSelf>() -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { Self_::new(T::new()).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_self_news<T: GuestSelf>(self_: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::news(SelfBorrow::lift(self_).get()) as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_self_get<T: GuestSelf>(self_: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::get(SelfBorrow::lift(self_).get()) as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_self_handle<T: GuestSelf>(self_: *mut u8) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::handle(SelfBorrow::lift(self_).get()) as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_self_from_handle<T: GuestSelf>(x: i32) -> i32 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::from_handle(x as u32).take_handle() as i32 }
                }

                #[doc(hidden)]
                pub unsafe fn _export_self_drop<T: GuestSelf>(self_: *mut u8) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe { T::drop(SelfBorrow::lift(self_).get()) }
                }

                #[doc(hidden)]
                pub unsafe fn _export_self_take_handle<T: GuestSelf>(
                    self_: *mut u8,
                    rep: i32,
                    handle: i32,
                ) {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        T::take_handle(SelfBorrow::lift(self_).get(), rep as u8, handle as u8);
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _export_use_all<T: Guest>(
                    a_x: i32,
                    b_x: i32,
                    self_: *mut u8,
                ) -> *mut u8 {
                    _rt::run_ctors_once();
                    // SAFETY: the host passes core values of this signature, and owned blocks.
                    unsafe {
                        let a = VectorBorrow_ { x: a_x as u8 };
                        let b = GuestVector_ { x: b_x as u8 };
                        let result = T::use_all(a, b, SelfBorrow::lift(self_));
                        let result_area = ::core::ptr::addr_of_mut!(_RESULT_AREA).cast::<u8>();
                        let result_len = result.len();
                        let mut base = _rt::allocate(result_len, 1, 1);
                        let result_ptr = base;
                        for item in result {
                            _memory::give_guest_vector(item, base);
                            base = base.add(1);
                        }
                        _rt::store::<*mut u8>(result_area, 0, result_ptr);
                        _rt::store::<usize>(result_area, 4, result_len);
                        result_area
                    }
                }

                #[doc(hidden)]
                pub unsafe fn _post_return_use_all(result_area: *mut u8) {
                    // SAFETY: the host passes what the function returned, and only once.
                    unsafe { _rt::free(_rt::load(result_area, 0), _rt::load(result_area, 4), 1, 1) }
                }
            }
        }
    }
}

#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::restriction, dead_code, missing_docs)]
#[allow(rustdoc::all, unreachable_pub, unsafe_code, unused_qualifications, unused_unsafe)]
pub mod test {
    pub mod async_ {
        /// Names that have a meaning in Rust or in generated code.
        pub mod loop_ {
            use super::super::super::{_imports, _memory, _rt};

            #[derive(Clone)]
            pub struct Record {
                pub type_: u32,
                pub self_: _rt::String,
                pub crate_: bool,
                pub ptr0: u8,
                pub r#gen: u8,
            }

            impl ::core::fmt::Debug for Record {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct("Record")
                        .field("type", &self.type_)
                        .field("self", &self.self_)
                        .field("crate", &self.crate_)
                        .field("ptr0", &self.ptr0)
                        .field("gen", &self.r#gen)
                        .finish()
                }
            }

            #[repr(u8)]
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
            pub enum Enum {
                Self_,
                Type,
                None,
                Some,
                Ok,
                Err,
            }

            impl Enum {
                pub fn name(&self) -> &'static str {
                    match self {
                        Self::Self_ => "self",
                        Self::Type => "type",
                        Self::None => "none",
                        Self::Some => "some",
                        Self::Ok => "ok",
                        Self::Err => "err",
                    }
                }

                pub fn message(&self) -> &'static str {
                    match self {
                        Self::Self_ => "",
                        Self::Type => "",
                        Self::None => "",
                        Self::Some => "",
                        Self::Ok => "",
                        Self::Err => "",
                    }
                }

                #[doc(hidden)]
                pub fn _lift(index: i32) -> Self {
                    match index {
                        0 => Self::Self_,
                        1 => Self::Type,
                        2 => Self::None,
                        3 => Self::Some,
                        4 => Self::Ok,
                        5 => Self::Err,
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            impl ::core::fmt::Debug for Enum {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_struct("Enum")
                        .field("code", &(*self as i32))
                        .field("name", &self.name())
                        .field("message", &self.message())
                        .finish()
                }
            }

            impl ::core::fmt::Display for Enum {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::write!(f, "{} (error {})", self.name(), *self as i32)
                }
            }

            impl ::core::error::Error for Enum {}

            #[derive(Clone)]
            pub enum Option {
                None,
                Some(_rt::String),
            }

            impl ::core::fmt::Debug for Option {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        Self::None => f.write_str("Option::None"),
                        Self::Some(value) => _rt::debug_case(f, "Option::Some", value),
                    }
                }
            }

            #[derive(Clone, Copy)]
            pub enum Result {
                Ok(u8),
                Err,
            }

            impl ::core::fmt::Debug for Result {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        Self::Ok(value) => _rt::debug_case(f, "Result::Ok", value),
                        Self::Err => f.write_str("Result::Err"),
                    }
                }
            }

            #[repr(C)]
            #[derive(Clone, Copy, Debug)]
            pub struct String {
                pub vec: u8,
            }

            #[derive(Clone, Debug)]
            pub struct Vec {
                pub string: _rt::String,
            }

            #[repr(C)]
            #[derive(Clone, Copy, Debug)]
            pub struct Box {
                pub drop: u8,
            }

            #[repr(C)]
            #[derive(Clone, Copy, Debug)]
            pub struct Guest_ {
                pub a1: u8,
            }

            pub type Iterator = String;

            pub fn match_(
                self_: &str,
                ptr0: &str,
                area: &str,
                arena: &str,
                base: u8,
                result: &str,
                index: u8,
                item: &[_rt::String],
            ) -> _rt::Vec<_rt::String> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena_2 = _rt::Arena::new();
                    let item_len = item.len();
                    let mut base_2 = arena_2.list(item_len, 8, 4);
                    let item_ptr: *const u8 = base_2;
                    for item_2 in item {
                        _rt::store::<*const u8>(base_2, 0, item_2.as_ptr());
                        _rt::store::<usize>(base_2, 4, item_2.len());
                        base_2 = base_2.add(8);
                    }
                    let mut area_2 = _rt::Area::<u32, 8>::new();
                    let result_area = area_2.ptr();
                    _imports::match_(
                        self_.as_ptr(),
                        self_.len(),
                        ptr0.as_ptr(),
                        ptr0.len(),
                        area.as_ptr(),
                        area.len(),
                        arena.as_ptr(),
                        arena.len(),
                        base as i32,
                        result.as_ptr(),
                        result.len(),
                        index as i32,
                        item_ptr,
                        item_len,
                        result_area,
                    );
                    let result_ptr = _rt::load::<*mut u8>(result_area, 0);
                    let result_len = _rt::load::<usize>(result_area, 4);
                    _rt::check_list(result_ptr, result_len, 8, 4);
                    let mut result_2 = _rt::Vec::with_capacity(result_len);
                    for index_2 in 0..result_len {
                        let base_2 = result_ptr.add(index_2 * 8);
                        result_2.push(_rt::lift_text(_rt::load(base_2, 0), _rt::load(base_2, 4)));
                    }
                    _rt::free(result_ptr, result_len, 8, 4);
                    ::core::mem::drop(arena_2);
                    result_2
                }
            }

            pub fn func(
                record: &Record,
                arguments: Enum,
                value: &Option,
                result: Result,
            ) -> Record {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let (value_case, value_ptr, value_len) = match value {
                        Option::None => (0, ::core::ptr::null(), 0),
                        Option::Some(value_2) => (1, value_2.as_ptr(), value_2.len()),
                    };
                    let (result_case, result_payload) = match result {
                        Result::Ok(value_2) => (0, value_2 as i32),
                        Result::Err => (1, 0),
                    };
                    let mut area = _rt::Area::<u32, 16>::new();
                    let result_area = area.ptr();
                    _imports::func(
                        record.type_ as i32,
                        record.self_.as_ptr(),
                        record.self_.len(),
                        record.crate_ as i32,
                        record.ptr0 as i32,
                        record.r#gen as i32,
                        arguments as i32,
                        value_case,
                        value_ptr,
                        value_len,
                        result_case,
                        result_payload,
                        result_area,
                    );
                    _memory::load_record(result_area)
                }
            }

            pub fn new(
                let_: u32,
                unsafe_: u32,
                r0: &[_rt::String],
            ) -> ::core::option::Option<Option> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut arena = _rt::Arena::new();
                    let r0_len = r0.len();
                    let mut base = arena.list(r0_len, 8, 4);
                    let r0_ptr: *const u8 = base;
                    for item in r0 {
                        _rt::store::<*const u8>(base, 0, item.as_ptr());
                        _rt::store::<usize>(base, 4, item.len());
                        base = base.add(8);
                    }
                    let mut area = _rt::Area::<u32, 16>::new();
                    let result_area = area.ptr();
                    _imports::new(let_ as i32, unsafe_ as i32, r0_ptr, r0_len, result_area);
                    let result = match _rt::load::<u8>(result_area, 0) {
                        0 => None,
                        1 => Some(_memory::load_option(result_area.add(4))),
                        _ => _rt::trap("invalid discriminant"),
                    };
                    ::core::mem::drop(arena);
                    result
                }
            }

            pub fn drop(
                v: &Vec,
                s: String,
                b: Box,
                g: Guest_,
            ) -> ::core::result::Result<Result, Enum> {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut area = _rt::Area::<u8, 3>::new();
                    let result_area = area.ptr();
                    _imports::drop(
                        v.string.as_ptr(),
                        v.string.len(),
                        s.vec as i32,
                        b.drop as i32,
                        g.a1 as i32,
                        result_area,
                    );
                    match _rt::load::<u8>(result_area, 0) {
                        0 => Ok(_memory::load_result(result_area.add(1))),
                        1 => Err(Enum::_lift(_rt::load::<u8>(result_area, 1) as i32)),
                        _ => _rt::trap("invalid discriminant"),
                    }
                }
            }

            pub fn get_url() -> _rt::String {
                // SAFETY: the core values match this signature; the host only borrows the arguments.
                unsafe {
                    let mut area = _rt::Area::<u32, 8>::new();
                    let result_area = area.ptr();
                    _imports::get_url(result_area);
                    _rt::lift_text(_rt::load(result_area, 0), _rt::load(result_area, 4))
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

    pub unsafe fn load_record(base: *mut u8) -> super::test::async_::loop_::Record {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            super::test::async_::loop_::Record {
                type_: _rt::load::<u32>(base, 0),
                self_: _rt::lift_text(_rt::load(base, 4), _rt::load(base, 8)),
                crate_: _rt::load::<u8>(base, 12) != 0,
                ptr0: _rt::load::<u8>(base, 13),
                r#gen: _rt::load::<u8>(base, 14),
            }
        }
    }

    pub unsafe fn load_option(base: *mut u8) -> super::test::async_::loop_::Option {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                0 => super::test::async_::loop_::Option::None,
                1 => {
                    super::test::async_::loop_::Option::Some(
                        _rt::lift_text(_rt::load(base, 4), _rt::load(base, 8)),
                    )
                }
                _ => _rt::trap("invalid discriminant"),
            }
        }
    }

    pub unsafe fn load_result(base: *mut u8) -> super::test::async_::loop_::Result {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match _rt::load::<u8>(base, 0) {
                0 => super::test::async_::loop_::Result::Ok(_rt::load::<u8>(base, 1)),
                1 => super::test::async_::loop_::Result::Err,
                _ => _rt::trap("invalid discriminant"),
            }
        }
    }

    pub unsafe fn give_record(value: super::exports::test::async_::loop_::Record, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<u32>(base, 0, value.type_);
            let (value_self_ptr, value_self_len) = _rt::give_text(value.self_);
            _rt::store::<*mut u8>(base, 4, value_self_ptr);
            _rt::store::<usize>(base, 8, value_self_len);
            _rt::store::<u8>(base, 12, value.crate_ as u8);
            _rt::store::<u8>(base, 13, value.ptr0);
            _rt::store::<u8>(base, 14, value.r#gen);
        }
    }

    pub unsafe fn release_record(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::free(_rt::load(base, 4), _rt::load(base, 8), 1, 1);
        }
    }

    pub unsafe fn give_option(value: super::exports::test::async_::loop_::Option, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match value {
                super::exports::test::async_::loop_::Option::None => _rt::store::<u8>(base, 0, 0),
                super::exports::test::async_::loop_::Option::Some(value_2) => {
                    _rt::store::<u8>(base, 0, 1);
                    let (value_some_ptr, value_some_len) = _rt::give_text(value_2);
                    _rt::store::<*mut u8>(base, 4, value_some_ptr);
                    _rt::store::<usize>(base, 8, value_some_len);
                }
            }
        }
    }

    pub unsafe fn release_option(base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            if _rt::load::<u8>(base, 0) == 1 {
                _rt::free(_rt::load(base, 4), _rt::load(base, 8), 1, 1);
            }
        }
    }

    pub unsafe fn give_result(value: super::exports::test::async_::loop_::Result, base: *mut u8) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            match value {
                super::exports::test::async_::loop_::Result::Ok(value_2) => {
                    _rt::store::<u8>(base, 0, 0);
                    _rt::store::<u8>(base, 1, value_2);
                }
                super::exports::test::async_::loop_::Result::Err => _rt::store::<u8>(base, 0, 1),
            }
        }
    }

    pub unsafe fn give_guest_vector(
        value: super::exports::test::async_::resources::GuestVector_,
        base: *mut u8,
    ) {
        // SAFETY: `base` points to memory with the type's size and alignment.
        unsafe {
            _rt::store::<u8>(base, 0, value.x);
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

    pub unsafe fn self_(_: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("$root self")
    }

    pub unsafe fn match_(
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
        _: *const u8,
        _: usize,
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
        _rt::no_host("test:async/loop match")
    }

    pub unsafe fn func(
        _: i32,
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
        _: i32,
        _: *mut u8,
    ) {
        _rt::no_host("test:async/loop func")
    }

    pub unsafe fn new(_: i32, _: i32, _: *const u8, _: usize, _: *mut u8) {
        _rt::no_host("test:async/loop new")
    }

    pub unsafe fn drop(_: *const u8, _: usize, _: i32, _: i32, _: i32, _: *mut u8) {
        _rt::no_host("test:async/loop drop")
    }

    pub unsafe fn get_url(_: *mut u8) {
        _rt::no_host("test:async/loop get-URL")
    }

    pub unsafe fn f() {
        _rt::no_host("exports f")
    }

    pub unsafe fn self_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/resources [resource-new]self")
    }

    pub unsafe fn self_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/resources [resource-rep]self")
    }

    pub unsafe fn self_drop(_: u32) {
        _rt::no_host("[export]test:async/resources [resource-drop]self")
    }

    pub unsafe fn vector_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/resources [resource-new]vector")
    }

    pub unsafe fn vector_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/resources [resource-rep]vector")
    }

    pub unsafe fn vector_drop(_: u32) {
        _rt::no_host("[export]test:async/resources [resource-drop]vector")
    }

    pub unsafe fn r_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/helpers [resource-new]r")
    }

    pub unsafe fn r_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/helpers [resource-rep]r")
    }

    pub unsafe fn r_drop(_: u32) {
        _rt::no_host("[export]test:async/helpers [resource-drop]r")
    }

    pub unsafe fn r_borrow_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/helpers [resource-new]r-borrow")
    }

    pub unsafe fn r_borrow_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/helpers [resource-rep]r-borrow")
    }

    pub unsafe fn r_borrow_drop(_: u32) {
        _rt::no_host("[export]test:async/helpers [resource-drop]r-borrow")
    }

    pub unsafe fn guest_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/helpers [resource-new]guest")
    }

    pub unsafe fn guest_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/helpers [resource-rep]guest")
    }

    pub unsafe fn guest_drop(_: u32) {
        _rt::no_host("[export]test:async/helpers [resource-drop]guest")
    }

    pub unsafe fn guest_r_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/helpers [resource-new]guest-r")
    }

    pub unsafe fn guest_r_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/helpers [resource-rep]guest-r")
    }

    pub unsafe fn guest_r_drop(_: u32) {
        _rt::no_host("[export]test:async/helpers [resource-drop]guest-r")
    }

    pub unsafe fn t_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/generic [resource-new]t")
    }

    pub unsafe fn t_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/generic [resource-rep]t")
    }

    pub unsafe fn t_drop(_: u32) {
        _rt::no_host("[export]test:async/generic [resource-drop]t")
    }

    pub unsafe fn a_b_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/generic [resource-new]a-b")
    }

    pub unsafe fn a_b_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/generic [resource-rep]a-b")
    }

    pub unsafe fn a_b_drop(_: u32) {
        _rt::no_host("[export]test:async/generic [resource-drop]a-b")
    }

    pub unsafe fn abc_new(_: *mut u8) -> u32 {
        _rt::no_host("[export]test:async/generic [resource-new]abc")
    }

    pub unsafe fn abc_rep(_: u32) -> *mut u8 {
        _rt::no_host("[export]test:async/generic [resource-rep]abc")
    }

    pub unsafe fn abc_drop(_: u32) {
        _rt::no_host("[export]test:async/generic [resource-drop]abc")
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

    /// A type that implements a resource. The host's handles refer to a `Rep`: a value, until it is
    /// taken out.
    pub trait Resource: Sized + 'static {
        type Rep;
    }

    impl<T: 'static> Resource for T {
        type Rep = Option<T>;
    }

    /// An index into the host's table of handles, until it is taken to transfer its ownership.
    #[derive(Debug)]
    #[repr(transparent)]
    pub struct Handle(::core::sync::atomic::AtomicU32);

    impl Handle {
        const TAKEN: u32 = u32::MAX;

        pub const fn new(handle: u32) -> Self {
            Self(::core::sync::atomic::AtomicU32::new(handle))
        }

        pub fn get(&self) -> u32 {
            self.0.load(::core::sync::atomic::Ordering::Relaxed)
        }

        pub fn take(&self) -> u32 {
            self.0
                .swap(Self::TAKEN, ::core::sync::atomic::Ordering::Relaxed)
        }

        /// Takes the handle, unless it was taken before.
        pub fn left(&self) -> Option<u32> {
            Some(self.take()).filter(|&handle| handle != Self::TAKEN)
        }
    }

    /// Remembers the type that implements a resource, so that no value is read as another type.
    pub struct OneType {
        state: ::core::sync::atomic::AtomicU8,
        id: ::core::cell::UnsafeCell<Option<::core::any::TypeId>>,
    }

    // SAFETY: one thread changes `state` from EMPTY to WRITING and sets `id`; others wait for SET.
    unsafe impl ::core::marker::Sync for OneType {}

    impl OneType {
        const EMPTY: u8 = 0;
        const WRITING: u8 = 1;
        const SET: u8 = 2;

        pub const fn new() -> Self {
            Self {
                state: ::core::sync::atomic::AtomicU8::new(Self::EMPTY),
                id: ::core::cell::UnsafeCell::new(None),
            }
        }

        /// Panics if the resource has been used with another type.
        pub fn check<T: 'static>(&self) {
            use ::core::sync::atomic::Ordering::{Acquire, Release};
            let id = ::core::any::TypeId::of::<T>();
            match self
                .state
                .compare_exchange(Self::EMPTY, Self::WRITING, Acquire, Acquire)
            {
                Ok(_) => {
                    // SAFETY: only this thread gets here, and no other reads `id` before SET.
                    unsafe { *self.id.get() = Some(id) }
                    self.state.store(Self::SET, Release);
                }
                Err(_) => {
                    while self.state.load(Acquire) != Self::SET {
                        ::core::hint::spin_loop();
                    }
                    // SAFETY: nothing writes `id` after SET.
                    let known = unsafe { *self.id.get() };
                    ::core::assert!(
                        known == Some(id),
                        "a resource can't have two implementations"
                    );
                }
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
}
