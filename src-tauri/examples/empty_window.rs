//! An empty window, built the same way as the app: what the start of the app is measured
//! against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() {
    let built = tauri::Builder::default()
        .setup(|app| {
            let nothing = "about:blank".parse().map_err(Box::new)?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::External(nothing))
                .title("Empty")
                .inner_size(1440.0, 900.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = built {
        eprintln!("The empty window could not be opened: {error}");
    }
}
