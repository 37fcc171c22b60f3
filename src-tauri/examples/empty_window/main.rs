//! An empty window, built the same way as the app and with its page from the same
//! protocol: what the start of the app is measured against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() {
    let built = tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Empty")
                .inner_size(1440.0, 900.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!(
            "examples/empty_window/tauri.conf.json"
        ));
    if let Err(error) = built {
        eprintln!("The empty window could not be opened: {error}");
    }
}
