//! The one switch that has to be set before the webview starts.

/// On Linux without a usable GPU, WebKitGTK's DMA-BUF renderer paints at a third of the
/// frame rate (or, on NVIDIA, nothing at all). The variable is read by WebKit's own
/// processes, so the program starts itself anew with it; setting it in place would need
/// `unsafe`.
#[cfg(target_os = "linux")]
pub fn prefer_what_paints() {
    use std::os::unix::process::CommandExt;
    use std::path::Path;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let no_gpu = !Path::new("/dev/dri").exists();
    let nvidia = Path::new("/proc/driver/nvidia/version").exists();
    if std::env::var_os(SWITCH).is_some() || !(no_gpu || nvidia) {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let error = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(SWITCH, "1")
        .exec();
    eprintln!("OKR Canvas goes on without the {SWITCH} switch: {error}");
}

/// Other systems paint well as they are.
#[cfg(not(target_os = "linux"))]
pub fn prefer_what_paints() {}
