//! What a fresh machine needs, and installing it after saying what.

use crate::shell::{Done, command, has, npm, root, run, succeeds};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a set-up is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Building and running.
    Running,
    /// The tests too.
    Testing,
}

const DEBIAN_RUN: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
];
const DEBIAN_TEST: &[&str] = &[
    "dbus",
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "chromium",
    "poppler-utils",
    "qpdf",
    "libreoffice-calc",
    "fonts-noto-core",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
];
const FEDORA: &str = "sudo dnf install gcc-c++ make pkgconf-pkg-config webkit2gtk4.1-devel gtk3-devel librsvg2-devel";
const FEDORA_TEST: &str = "sudo dnf install xorg-x11-server-Xvfb webkit2gtk-driver chromium poppler-utils qpdf libreoffice-calc google-noto-sans-fonts google-noto-sans-cjk-fonts";

/// Makes the machine ready for `purpose`.
pub fn set_up(purpose: For) -> Done {
    node()?;
    system_packages(purpose)?;
    page_packages()
}

fn node() -> Done {
    let version = crate::shell::output(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= 20 && has(if cfg!(windows) { "npm.cmd" } else { "npm" }) => Ok(()),
        _ => Err("OKR Canvas is built with Node 20 or newer and npm. \
                  Install them from nodejs.org or your system's packages, then run this again."
            .to_owned()),
    }
}

fn system_packages(purpose: For) -> Done {
    if cfg!(target_os = "macos") {
        return on_mac();
    }
    if cfg!(windows) {
        return on_windows();
    }
    if Path::new("/etc/debian_version").exists() {
        return on_debian(purpose);
    }
    on_other_linux(purpose)
}

fn on_debian(purpose: For) -> Done {
    let mut wanted = DEBIAN_RUN.to_vec();
    if purpose == For::Testing {
        wanted.extend(DEBIAN_TEST);
    }
    wanted.retain(|package| !installed(package));
    if wanted.is_empty() {
        return Ok(());
    }
    eprintln!("OKR Canvas needs these system packages and installs them now:");
    eprintln!("  {}", wanted.join(" "));
    run(&mut as_root("apt-get", &["update", "-qq"]))?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(&wanted);
    run(&mut as_root("apt-get", &arguments))
}

fn installed(package: &str) -> bool {
    let asked =
        crate::shell::output(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]));
    asked.is_some_and(|status| status.contains("install ok installed"))
        // Ubuntu ships Chromium under another name.
        || (package == "chromium" && has("chromium"))
}

fn as_root(program: &str, arguments: &[&str]) -> Command {
    let is_root =
        crate::shell::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if is_root {
        command(program)
    } else {
        command("sudo")
    };
    if !is_root {
        command.arg(program);
    }
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn on_other_linux(purpose: For) -> Done {
    if succeeds(Command::new("pkg-config").args([
        "--exists",
        "webkit2gtk-4.1",
        "gtk+-3.0",
        "librsvg-2.0",
    ])) {
        return Ok(());
    }
    let tests = if purpose == For::Testing {
        format!("\n  {FEDORA_TEST}")
    } else {
        String::new()
    };
    Err(format!(
        "WebKitGTK 4.1, GTK 3 and librsvg with their development files are missing. On Fedora:\n  \
         {FEDORA}{tests}\nOn other systems install the same under their names there, then run this again."
    ))
}

fn on_mac() -> Done {
    if succeeds(Command::new("xcode-select").arg("-p")) {
        return Ok(());
    }
    Err(
        "The command line tools of Xcode are missing. Install them with:\n  xcode-select --install"
            .to_owned(),
    )
}

fn on_windows() -> Done {
    if succeeds(Command::new("where").arg("cl"))
        || std::env::var_os("VSINSTALLDIR").is_some()
        || has("link")
    {
        return Ok(());
    }
    eprintln!(
        "If the build stops at a missing linker, install the C++ build tools and WebView2:\n  \
         winget install Microsoft.VisualStudio.2022.BuildTools\n  \
         winget install Microsoft.EdgeWebView2Runtime"
    );
    Ok(())
}

/// npm packages as the lock file names them; nothing to do when they are there already.
fn page_packages() -> Done {
    let ui = root().join("ui");
    let have =
        fs::metadata(ui.join("node_modules/.package-lock.json")).and_then(|file| file.modified());
    let want = fs::metadata(ui.join("package-lock.json")).and_then(|file| file.modified());
    match (have, want) {
        (Ok(have), Ok(want)) if have >= want => Ok(()),
        _ => run(&mut npm(&["ci", "--no-audit", "--no-fund"])),
    }
}
