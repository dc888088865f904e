/* pqa-sign-in-page.c: who works with the office now
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-sign-in-page.h"

#include "pqa-i18n.h"

struct _PqaSignInPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkListBox *list;
  GtkWidget *setup_button;
  GPtrArray *people;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaSignInPage, pqa_sign_in_page, ADW_TYPE_BIN)

static GtkWidget *
person_row (const PqaSignInPerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (32, person->name, TRUE);
  const char *role = pqa_role_get_label (person->role);
  g_autofree char *both
      = person->post != NULL ? g_strdup_printf ("%s · %s", person->post, role) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), both != NULL ? both : role);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "pqa-person", (gpointer) person);
  return row;
}

static void
row_activated_cb (PqaSignInPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "pqa-person"));
}

/* As long as nobody has a role, whoever owns the file may do what the command line may. */
static void
setup_cb (PqaSignInPage *self)
{
  PqaSignInPerson owner = { 0, (char *) _ ("Set-up"), PQA_ROLE_SYSTEM, NULL };

  g_signal_emit (self, signals[CHOSEN], 0, &owner);
}

static gboolean
pqa_sign_in_page_grab_focus (GtkWidget *widget)
{
  PqaSignInPage *self = PQA_SIGN_IN_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->setup_button);
}

static void
pqa_sign_in_page_finalize (GObject *object)
{
  g_clear_pointer (&PQA_SIGN_IN_PAGE (object)->people, g_ptr_array_unref);

  G_OBJECT_CLASS (pqa_sign_in_page_parent_class)->finalize (object);
}

static void
pqa_sign_in_page_class_init (PqaSignInPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pqa_sign_in_page_finalize;
  widget_class->grab_focus = pqa_sign_in_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/app/sign-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaSignInPage, status);
  gtk_widget_class_bind_template_child (widget_class, PqaSignInPage, list);
  gtk_widget_class_bind_template_child (widget_class, PqaSignInPage, setup_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);

  /**
   * PqaSignInPage::chosen:
   * @person: a #PqaSignInPerson, valid during the call
   *
   * This person works with the office from now on.
   */
  signals[CHOSEN] = g_signal_new ("chosen", PQA_TYPE_SIGN_IN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
pqa_sign_in_page_init (PqaSignInPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pqa_sign_in_page_set_people:
 * @office_name: what the office is called
 * @people: (element-type PqaSignInPerson): who may sign in there
 *
 * Offers the people of an office.
 */
void
pqa_sign_in_page_set_people (PqaSignInPage *self, const char *office_name, GPtrArray *people)
{
  GtkListBoxRow *row;
  g_autofree char *title = NULL;

  g_return_if_fail (PQA_IS_SIGN_IN_PAGE (self));
  g_return_if_fail (people != NULL);

  title = g_markup_escape_text (office_name, -1);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status,
                                   people->len > 0
                                       ? _ ("Who is working here now?")
                                       : _ ("Nobody in the roster has a role yet. Set up the "
                                            "office, and give people their roles."));
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_ref (people);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = people;
  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->list, person_row (g_ptr_array_index (people, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), people->len > 0);
  gtk_widget_set_visible (self->setup_button, people->len == 0);
}
