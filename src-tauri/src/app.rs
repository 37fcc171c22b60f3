//! Starting the application: the window, its events, and the one door to the desk.

use crate::dialogs::SystemDialogs;
use crate::menu;
use okr_desk::{Desk, Failure, Places};
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, State, WebviewUrl, WebviewWindowBuilder,
    WindowEvent,
};

/// Asks for what to show first before the page's own script is even read; the page takes
/// the answer from here (`ui/src/ipc/call.ts`).
const ASK_FIRST: &str = "globalThis.OKR_STARTED = \
    globalThis.__TAURI_INTERNALS__.invoke('call', \
        { name: 'start', args: { language: navigator.language } });";

/// Opens the window and stays until it is closed.
pub fn run() {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, folder| {
                show_again(app, workspace_among(&arguments, PathBuf::from(folder)));
            },
        ))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .setup(|app| Ok(set_up(app)?))
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .invoke_handler(tauri::generate_handler![call])
        .run(tauri::generate_context!());
    if let Err(error) = built {
        eprintln!("OKR Canvas could not open its window: {error}");
        std::process::exit(1);
    }
}

/// The one door: every call of the page, by name, answered off the window's thread. The
/// menu belongs to the window; all else is the desk's.
#[tauri::command(async)]
fn call(
    app: AppHandle,
    desk: State<'_, Arc<Desk>>,
    name: &str,
    args: serde_json::Value,
) -> Result<serde_json::Value, Failure> {
    match name {
        "set_menu" => menu::show(&app, args),
        "close_window" => close(&app),
        _ => desk.answer(name, args),
    }
}

/// Closes the window without asking once more.
fn close(app: &AppHandle) -> Result<serde_json::Value, Failure> {
    if let Some(window) = app.get_webview_window("main") {
        window
            .destroy()
            .map_err(|error| Failure::inside(&error.to_string()))?;
    }
    Ok(serde_json::Value::Null)
}

fn set_up(app: &mut tauri::App) -> tauri::Result<()> {
    let handle = app.handle().clone();
    let mut places = Places::new(app.path().app_data_dir()?, documents(app)?);
    let arguments: Vec<String> = std::env::args().collect();
    places.asked = workspace_among(&arguments, std::env::current_dir().unwrap_or_default());
    places.language = okr_desk::system_language::of_surroundings();
    places.example = arguments.iter().any(|argument| argument == "--example");
    let desk = Arc::new(Desk::new(
        places,
        Arc::new(SystemDialogs::new(handle.clone())),
    ));
    app.manage(Arc::clone(&desk));
    let held = Arc::clone(&desk);
    app.manage(menu::Shown::default());
    // The file is read while the webview still starts.
    std::thread::spawn(move || desk.get_ready());

    menu::begin(app.handle())?;
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("OKR Canvas")
        .inner_size(1440.0, 900.0)
        .min_inner_size(960.0, 640.0)
        .initialization_script(ASK_FIRST)
        .build()?;
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            for path in paths {
                handle.emit("dropped", path).ok();
            }
        }
        // Edits that are only in memory go with the window: the page asks once.
        WindowEvent::CloseRequested { api, .. } if held.would_be_lost() > 0 => {
            api.prevent_close();
            handle.emit("closing", ()).ok();
        }
        _ => {}
    });
    Ok(())
}

fn documents(app: &tauri::App) -> tauri::Result<PathBuf> {
    app.path().document_dir().or_else(|_| app.path().home_dir())
}

/// A second start shows the first window, on the file the second one was given.
fn show_again(app: &AppHandle, file: Option<PathBuf>) {
    if let Some(window) = app.get_webview_window("main") {
        window.unminimize().ok();
        window.set_focus().ok();
        if let Some(file) = file {
            window.emit("dropped", file).ok();
        }
    }
}

/// The workspace file among a start's arguments, made absolute: SQLite would take a path
/// that begins with `file:` for something else.
fn workspace_among(arguments: &[String], folder: PathBuf) -> Option<PathBuf> {
    let named = arguments
        .iter()
        .skip(1)
        .find(|argument| !argument.starts_with("--"))?;
    Some(folder.join(named))
}
