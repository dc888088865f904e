/* pqa-call-pane.c: the screen of whoever calls residents back
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom to call, what it is about, what to say, and the answers, one key each. Enter saves, the
 * arrows and Tab go from question to question, Backspace takes an answer back, Esc leaves.
 */
#include "requests/pqa-call-pane.h"

#include "money/pqa-bill.h"
#include "pqa-details.h"
#include "pqa-i18n.h"
#include "requests/pqa-call-row.h"
#include "requests/pqa-call-words.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

/* The style keeps room for them, whether they are needed or not: beside the list the height must not
 * depend on the width. */
#define OUTCOME_LINES 2

struct _PqaCallPane
{
  GtkBox parent_instance;

  PqaContext *context;
  GtkLabel *progress;
  PqaDetails *details;
  GtkWidget *rows[PQA_CALL_REMARK];
  GtkWidget *remark;
  GtkWidget *end;
  GtkLabel *outcome;

  PqaCall *call;
  PqaCallEntry *entry; /* the page's */
  GArray *ahead;       /* keys that were typed before the next call came; NULL unless waiting */
  gboolean showing;
};

enum
{
  SAVE,
  LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void save (PqaCallPane *self);

G_DEFINE_FINAL_TYPE (PqaCallPane, pqa_call_pane, GTK_TYPE_BOX)

/* Showing ---------------------------------------------------------------------------------------*/

static void
show_outcome (PqaCallPane *self)
{
  g_auto (PqaCallOutcomeWords) words = { 0 };
  const char *classes[] = { words.css_class, NULL };

  pqa_call_words_outcome (self->call, self->entry, &words);
  classes[0] = words.css_class;
  gtk_widget_set_css_classes (GTK_WIDGET (self->outcome), classes);
  gtk_label_set_text (self->outcome, words.text);
}

static void
show_answers (PqaCallPane *self)
{
  self->showing = TRUE;
  for (PqaCallField field = 0; field < PQA_CALL_REMARK; field++)
    pqa_call_row_show (PQA_CALL_ROW (self->rows[field]), self->entry);
  gtk_editable_set_text (GTK_EDITABLE (self->remark), pqa_call_entry_get_remark (self->entry));
  self->showing = FALSE;
  show_outcome (self);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_label (PqaCallPane *self, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    pqa_details_add_widget (self->details, new_label (text, css_class));
}

static void
add_person (PqaCallPane *self)
{
  const PqaRequestFields *fields = self->call->request->fields;
  const char *name = pqa_call_words_resident (self->call);

  add_label (self, *name != '\0' ? name : self->call->request->number, "title-1");
  add_label (self,
             *fields->contact_phone != '\0' ? fields->contact_phone : _ ("No telephone number"),
             "call-phone");
  if (self->call->own_work)
    add_label (self,
               _ ("You did this work yourself. Somebody else should call; if you do, the call"
                  " is marked."),
               "warning");
}

static char *
describe_completion (PqaCallPane *self)
{
  const PqaRequestDetail *request = self->call->request;
  gint64 at = request->episode->deadlines[PQA_DEADLINE_TARGET_COMPLETE].reached;
  g_autofree char *time = NULL;

  if (at == PQA_INSTANT_NONE)
    return g_strdup (request->completed_by);
  time = pqa_local_time_format (pqa_context_get_time_zone (self->context), at);
  return request->completed_by != NULL ? g_strdup_printf ("%s · %s", request->completed_by, time)
                                       : g_steal_pointer (&time);
}

static void
add_earlier_calls (PqaCallPane *self)
{
  const GPtrArray *calls = self->call->request->calls;

  for (guint i = 0; i < calls->len; i++)
    {
      const PqaRequestCall *call = g_ptr_array_index (calls, i);
      g_autofree char *time
          = pqa_request_words_time (pqa_context_get_time_zone (self->context), call->occurred_at,
                                    pqa_context_now (self->context));
      g_autofree char *text = pqa_request_words_call (call);

      pqa_details_add_fact (self->details, time, text);
    }
}

static void
add_matter (PqaCallPane *self)
{
  const PqaRequestDetail *request = self->call->request;
  g_autofree char *place
      = pqa_request_words_place (request->home, request->building, request->fields->place);
  g_autofree char *what = g_strdup_printf ("%s · %s", request->number, place);
  g_autofree char *completion = describe_completion (self);
  g_autofree char *attempt = pqa_call_words_attempt (self->call);
  g_autofree char *bill
      = request->quoted_cents == PQA_BILL_NONE && request->charged_cents == PQA_BILL_NONE
            ? NULL
            : pqa_bill_describe (request->quoted_cents, request->charged_cents);

  pqa_details_add_fact (self->details, _ ("Request"), what);
  pqa_details_add_fact (self->details, _ ("Reported"), request->fields->description);
  pqa_details_add_fact (self->details, C_ ("call", "Done"), self->call->done);
  pqa_details_add_fact (self->details, _ ("Completed"), completion);
  pqa_details_add_fact (self->details, _ ("Charge"), bill);
  pqa_details_add_fact (self->details, _ ("Call"), attempt);
  add_earlier_calls (self);
}

static char *
get_line (PqaCallPane *self, PqaCallLine line)
{
  return pqa_call_words_line (self->call, line, pqa_context_get_person_name (self->context));
}

static void
key_cb (PqaCallPane *self, guint key, PqaCallRow *row)
{
  for (PqaCallField field = 0; field < PQA_CALL_REMARK; field++)
    if (self->rows[field] == GTK_WIDGET (row))
      pqa_call_entry_set_current (self->entry, field);
  pqa_call_pane_press (self, gdk_unicode_to_keyval (key));
}

static void
row_entered_cb (PqaCallPane *self, GtkEventController *focus)
{
  GtkWidget *row = gtk_event_controller_get_widget (focus);

  if (self->entry == NULL)
    return;
  for (PqaCallField field = 0; field < PQA_CALL_REMARK; field++)
    if (self->rows[field] == row)
      pqa_call_entry_set_current (self->entry, field);
  if (self->remark == row)
    pqa_call_entry_set_current (self->entry, PQA_CALL_REMARK);
}

static void
watch_focus (PqaCallPane *self, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (row_entered_cb), self);
  gtk_widget_add_controller (widget, focus);
}

static void
remark_cb (PqaCallPane *self)
{
  if (!self->showing)
    pqa_call_entry_set_remark (self->entry, gtk_editable_get_text (GTK_EDITABLE (self->remark)));
}

static void
add_questions (PqaCallPane *self)
{
  for (PqaCallField field = 0; field < PQA_CALL_REMARK; field++)
    {
      g_autofree char *text = get_line (self, PQA_CALL_LINE_SCORE + field);

      self->rows[field] = pqa_call_row_new (field);
      pqa_call_row_set_text (PQA_CALL_ROW (self->rows[field]), text);
      g_signal_connect_swapped (self->rows[field], "key", G_CALLBACK (key_cb), self);
      watch_focus (self, self->rows[field]);
      pqa_details_add_widget (self->details, self->rows[field]);
    }
}

static void
add_remark (PqaCallPane *self)
{
  self->remark = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->remark), _ ("What the resident said"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the resident said"), -1);
  g_signal_connect_swapped (self->remark, "changed", G_CALLBACK (remark_cb), self);
  g_signal_connect_swapped (self->remark, "activate", G_CALLBACK (save), self);
  watch_focus (self, self->remark);
  pqa_details_add_widget (self->details, self->remark);
}

static void
fill (PqaCallPane *self)
{
  g_autofree char *greeting = get_line (self, PQA_CALL_LINE_GREETING);
  g_autofree char *thanks = get_line (self, PQA_CALL_LINE_THANKS);

  add_person (self);
  add_matter (self);
  pqa_details_add_section (self->details, _ ("What to Say"));
  add_label (self, greeting, NULL);
  add_questions (self);
  add_remark (self);
  add_label (self, thanks, NULL);
  show_answers (self);
}

/* Keys ------------------------------------------------------------------------------------------*/

static gboolean
step (PqaCallPane *self, int by)
{
  if (!pqa_call_entry_move (self->entry, by))
    return FALSE;
  pqa_call_pane_focus_current (self);
  return TRUE;
}

static void
answer (PqaCallPane *self, gunichar key)
{
  if (!pqa_call_entry_press (self->entry, key))
    gtk_widget_error_bell (GTK_WIDGET (self));
  show_answers (self);
  pqa_call_pane_focus_current (self);
}

static void
take_back (PqaCallPane *self)
{
  pqa_call_entry_take_back (self->entry);
  show_answers (self);
  pqa_call_pane_focus_current (self);
}

/* Enter where something is missing leads there. */
static void
save (PqaCallPane *self)
{
  if (pqa_call_entry_is_complete (self->entry))
    {
      g_signal_emit (self, signals[SAVE], 0);
      return;
    }
  pqa_call_entry_set_current (self->entry, pqa_call_entry_find_missing (self->entry));
  gtk_widget_error_bell (GTK_WIDGET (self));
  pqa_call_pane_focus_current (self);
}

static gboolean
press_on_question (PqaCallPane *self, guint key)
{
  gunichar character = gdk_keyval_to_unicode (key);

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      save (self);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, 1);
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      take_back (self);
      return TRUE;
    default:
      if (!g_unichar_isalnum (character))
        return FALSE;
      answer (self, character);
      return TRUE;
    }
}

static gboolean
is_writing (PqaCallPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && self->remark != NULL
         && (focus == self->remark || gtk_widget_is_ancestor (focus, self->remark));
}

/* On a question before anybody else. In the remark after the input method, which has the first say
 * about what Enter and Esc mean while a word is composed. */
static gboolean
key_pressed_cb (
    GtkEventController *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaCallPane *self = data;
  gboolean early = gtk_event_controller_get_propagation_phase (keys) == GTK_PHASE_CAPTURE;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) || early == is_writing (self))
    return FALSE;
  return pqa_call_pane_press (self, key);
}

static void
add_keys (PqaCallPane *self, GtkPropagationPhase phase)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaCallPane *self = PQA_CALL_PANE (widget);

  if (self->call != NULL)
    save (self);
}

/* Object ----------------------------------------------------------------------------------------*/

static void
pqa_call_pane_dispose (GObject *object)
{
  PqaCallPane *self = PQA_CALL_PANE (object);

  self->entry = NULL;
  g_clear_pointer (&self->ahead, g_array_unref);
  g_clear_pointer (&self->call, pqa_call_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_call_pane_parent_class)->dispose (object);
}

static void
pqa_call_pane_class_init (PqaCallPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_call_pane_dispose;

  /**
   * PqaCallPane::save:
   *
   * The call is complete and to be recorded.
   */
  signals[SAVE] = g_signal_new ("save", PQA_TYPE_CALL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  /**
   * PqaCallPane::leave:
   *
   * The person wants back to the list.
   */
  signals[LEAVE] = g_signal_new ("leave", PQA_TYPE_CALL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "page.save-call", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "page.save-call", NULL);
}

/* What saving will do stands where it is always seen. */
static void
add_end (PqaCallPane *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_ ("call", "_Save and Next"));

  self->end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->end, "call-end");
  self->outcome = GTK_LABEL (new_label (NULL, NULL));
  gtk_label_set_lines (self->outcome, OUTCOME_LINES);
  gtk_label_set_ellipsize (self->outcome, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self->end), GTK_WIDGET (self->outcome));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.save-call");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_tooltip_text (button, _ ("Saves the call and goes on to the next one (Enter)"));
  gtk_box_append (GTK_BOX (self->end), button);
  gtk_widget_set_visible (self->end, FALSE);
  gtk_box_append (GTK_BOX (self), self->end);
}

static void
pqa_call_pane_init (PqaCallPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->progress = GTK_LABEL (new_label (NULL, "call-progress"));
  gtk_label_set_wrap (self->progress, FALSE);
  gtk_label_set_ellipsize (self->progress, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->progress), "numeric");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->progress));
  self->details = PQA_DETAILS (pqa_details_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->details), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->details));
  add_end (self);
  add_keys (self, GTK_PHASE_CAPTURE);
  add_keys (self, GTK_PHASE_BUBBLE);
}

/**
 * pqa_call_pane_new:
 *
 * Returns: (transfer floating): a pane without a call
 */
GtkWidget *
pqa_call_pane_new (PqaContext *context)
{
  PqaCallPane *self = g_object_new (PQA_TYPE_CALL_PANE, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

static gboolean
is_same (const PqaCall *a, const PqaCall *b)
{
  return a != NULL && b != NULL && a->request->id == b->request->id
         && a->request->row_version == b->request->row_version;
}

/* Whoever is quicker than the database answers the next call with these keys. */
static void
type_ahead (PqaCallPane *self, GArray *keys)
{
  pqa_call_pane_focus_current (self);
  for (guint i = 0; i < keys->len && self->call != NULL; i++)
    if (g_array_index (keys, guint, i) == GDK_KEY_Return)
      save (self);
    else
      pqa_call_pane_press (self, g_array_index (keys, guint, i));
}

static void
show_call (PqaCallPane *self, PqaCall *call, PqaCallEntry *entry)
{
  gboolean same = is_same (self->call, call) && self->entry == entry;

  g_clear_pointer (&self->call, pqa_call_free);
  self->call = call;
  self->entry = entry;
  if (same)
    return;
  self->remark = NULL;
  pqa_details_clear (self->details);
  gtk_widget_set_visible (self->end, call != NULL);
  if (call != NULL)
    fill (self);
}

/**
 * pqa_call_pane_set_call:
 * @call: (transfer full) (nullable): what to know of the call
 * @entry: (nullable): the answers so far; has to outlive its use here
 *
 * Shows a call. One that is shown already, and has not changed, is left in peace.
 */
void
pqa_call_pane_set_call (PqaCallPane *self, PqaCall *call, PqaCallEntry *entry)
{
  g_autoptr (GArray) keys = NULL;

  g_return_if_fail (PQA_IS_CALL_PANE (self));
  g_return_if_fail ((call == NULL) == (entry == NULL));

  keys = g_steal_pointer (&self->ahead);
  show_call (self, call, entry);
  if (call != NULL && keys != NULL)
    type_ahead (self, keys);
}

/**
 * pqa_call_pane_wait:
 *
 * Puts the call away that is being saved. Keys are kept for the next one.
 */
void
pqa_call_pane_wait (PqaCallPane *self)
{
  g_return_if_fail (PQA_IS_CALL_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_call (self, NULL, NULL);
  self->ahead = g_array_new (FALSE, FALSE, sizeof (guint));
}

const PqaCall *
pqa_call_pane_get_call (PqaCallPane *self)
{
  return self->call;
}

PqaCallEntry *
pqa_call_pane_get_entry (PqaCallPane *self)
{
  return self->entry;
}

/**
 * pqa_call_pane_set_progress:
 * @text: how far the round is
 */
void
pqa_call_pane_set_progress (PqaCallPane *self, const char *text)
{
  g_return_if_fail (PQA_IS_CALL_PANE (self));

  gtk_label_set_text (self->progress, text);
}

/**
 * pqa_call_pane_focus_current:
 *
 * Puts the focus where the next key belongs.
 */
void
pqa_call_pane_focus_current (PqaCallPane *self)
{
  PqaCallField current;

  g_return_if_fail (PQA_IS_CALL_PANE (self));

  if (self->call == NULL)
    return;
  current = pqa_call_entry_get_current (self->entry);
  gtk_widget_grab_focus (current == PQA_CALL_REMARK ? self->remark : self->rows[current]);
}

/**
 * pqa_call_pane_press:
 * @key: a key value of GDK
 *
 * Returns: whether the key means something here
 */
gboolean
pqa_call_pane_press (PqaCallPane *self, guint key)
{
  g_return_val_if_fail (PQA_IS_CALL_PANE (self), FALSE);

  if (self->ahead != NULL && key != GDK_KEY_Escape)
    {
      g_array_append_val (self->ahead, key);
      return TRUE;
    }
  if (self->call == NULL)
    return FALSE;
  if (key == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[LEAVE], 0);
      return TRUE;
    }
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return step (self, -1);
  return !is_writing (self) && press_on_question (self, key);
}
