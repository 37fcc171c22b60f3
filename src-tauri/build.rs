//! Hands the page and the permissions of the window to Tauri.

use std::{fs, path::Path};

const PLACEHOLDER: &str = "<!doctype html><meta charset=utf-8><title>OKR Canvas</title>\
    <p>The page is not built yet. Run: cargo xtask run";

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    let page = Path::new("../ui/dist/index.html");
    if !page.exists() {
        // A checkout without the page still compiles, so that tests of the core need no npm.
        let made = fs::create_dir_all("../ui/dist").and_then(|()| fs::write(page, PLACEHOLDER));
        if let Err(error) = made {
            println!("cargo:warning=The placeholder page could not be written: {error}");
        }
    }
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .unwrap_or_else(|error| panic!("Tauri's build step failed: {error:#}"));
}
