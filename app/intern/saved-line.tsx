/**
 * Where the script that saves while somebody types says how far it is. Its sentences stand here;
 * without the script nothing is to be seen.
 */
export function SavedLine() {
  return (
    <p
      className="mt-4 min-h-6 text-soft"
      role="status"
      hidden
      data-saved="Gespeichert um {time}"
      data-saving="Wird gespeichert …"
      data-offline-words="Keine Verbindung. Ihr Text ist noch nicht gespeichert; das Portal versucht es weiter."
      data-kept="Das ließ sich nicht von selbst speichern. Ihr Text ist nicht verloren:"
      data-kept-link="Ansehen, warum"
      data-signed-out="Ihre Sitzung ist beendet. Ihr Text ist nicht verloren:"
      data-signed-out-link="Anmelden und weiterschreiben"
      data-refused="Das Portal nimmt diesen Text nicht an. Bitte kopieren Sie ihn und laden Sie die Seite neu."
    />
  );
}
