//! What has to be set before the first window library starts.

/// Sets what this machine needs, by its variables. First thing in `main`.
///
/// - Without a usable GPU, WebKitGTK's DMA-BUF renderer paints at a third of the frame rate
///   (or, on NVIDIA, nothing at all).
/// - Without a session bus, GLib starts one with `dbus-launch`, which now and then takes
///   three seconds; the window needs none.
#[cfg(target_os = "linux")]
pub fn prepare() {
    use std::path::Path;

    let no_gpu = !Path::new("/dev/dri").exists();
    let nvidia = Path::new("/proc/driver/nvidia/version").exists();
    if no_gpu || nvidia {
        set_unless_said("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    }
    let bus = std::env::var_os("XDG_RUNTIME_DIR").map(|folder| Path::new(&folder).join("bus"));
    if !bus.is_some_and(|bus| bus.exists()) {
        set_unless_said("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }
}

/// Other systems need nothing.
#[cfg(not(target_os = "linux"))]
pub fn prepare() {}

#[cfg(target_os = "linux")]
fn set_unless_said(name: &str, value: &str) {
    if std::env::var_os(name).is_none_or(|said| said.is_empty()) {
        // SAFETY: called first thing in `main`, before any other thread could read or
        // write the environment. Starting anew with the variable would cost 50 ms.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var(name, value);
        }
    }
}
