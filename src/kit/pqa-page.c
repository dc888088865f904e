/* pqa-page.c: what the window asks of each of its pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-page.h"

typedef struct
{
  PqaContext *context;
  char *title;
  guint badge;
} PqaPagePrivate;

/* The actions in the order of the functions that do them. */
static const struct
{
  const char *name;
  const char *action;
  size_t offset;
} page_actions[] = {
  { "new", "page.new", G_STRUCT_OFFSET (PqaPageClass, create) },
  { "search", "page.search", G_STRUCT_OFFSET (PqaPageClass, search) },
  { "export", "page.export", G_STRUCT_OFFSET (PqaPageClass, export) },
  { "print", "page.print", G_STRUCT_OFFSET (PqaPageClass, print) },
  { "refresh", "page.refresh", G_STRUCT_OFFSET (PqaPageClass, refresh) },
};

enum
{
  PROP_CONTEXT = 1,
  PROP_TITLE,
  PROP_BADGE,
  N_PROPS
};

enum
{
  ACTIONS_CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PqaPage, pqa_page, ADW_TYPE_BIN)

static PqaPagePrivate *
priv (PqaPage *self)
{
  return pqa_page_get_instance_private (self);
}

typedef void (*PageFunc) (PqaPage *self);

static PageFunc
page_func (PqaPage *self, size_t index)
{
  return G_STRUCT_MEMBER (PageFunc, PQA_PAGE_GET_CLASS (self), page_actions[index].offset);
}

static void
action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (size_t i = 0; i < G_N_ELEMENTS (page_actions); i++)
    if (g_str_equal (action, page_actions[i].action))
      page_func (PQA_PAGE (widget), i) (PQA_PAGE (widget));
}

static void
pqa_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (pqa_page_parent_class)->constructed (object);
  pqa_page_update_actions (PQA_PAGE (object));
}

static void
pqa_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PqaPagePrivate *p = priv (PQA_PAGE (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, p->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, p->title);
      break;
    case PROP_BADGE:
      g_value_set_uint (value, p->badge);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pqa_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PqaPage *self = PQA_PAGE (object);

  switch (id)
    {
    case PROP_CONTEXT:
      priv (self)->context = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      pqa_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_BADGE:
      pqa_page_set_badge (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pqa_page_finalize (GObject *object)
{
  PqaPagePrivate *p = priv (PQA_PAGE (object));

  g_clear_object (&p->context);
  g_free (p->title);

  G_OBJECT_CLASS (pqa_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, PQA_TYPE_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_BADGE] = g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pqa_page_class_init (PqaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pqa_page_constructed;
  object_class->finalize = pqa_page_finalize;
  object_class->get_property = pqa_page_get_property;
  object_class->set_property = pqa_page_set_property;
  install_properties (object_class);

  for (size_t i = 0; i < G_N_ELEMENTS (page_actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), page_actions[i].action, NULL,
                                     action_cb);

  /**
   * PqaPage::actions-changed:
   *
   * Other actions are enabled than before.
   */
  signals[ACTIONS_CHANGED] = g_signal_new ("actions-changed", PQA_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_page_init (PqaPage *self)
{
}

/**
 * pqa_page_get_context:
 *
 * Returns: (transfer none): database, clock, zone and signed-in person
 */
PqaContext *
pqa_page_get_context (PqaPage *self)
{
  g_return_val_if_fail (PQA_IS_PAGE (self), NULL);

  return priv (self)->context;
}

/**
 * pqa_page_get_title:
 *
 * Returns: (nullable): what the page is called
 */
const char *
pqa_page_get_title (PqaPage *self)
{
  g_return_val_if_fail (PQA_IS_PAGE (self), NULL);

  return priv (self)->title;
}

/**
 * pqa_page_set_title:
 * @title: (nullable): what the page is called, translated
 */
void
pqa_page_set_title (PqaPage *self, const char *title)
{
  PqaPagePrivate *p;

  g_return_if_fail (PQA_IS_PAGE (self));

  p = priv (self);
  if (g_strcmp0 (p->title, title) == 0)
    return;
  g_free (p->title);
  p->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * pqa_page_get_badge:
 *
 * Returns: how many things wait on this page
 */
guint
pqa_page_get_badge (PqaPage *self)
{
  g_return_val_if_fail (PQA_IS_PAGE (self), 0);

  return priv (self)->badge;
}

/**
 * pqa_page_set_badge:
 * @badge: how many things wait on this page; the sidebar shows it unless it is 0
 */
void
pqa_page_set_badge (PqaPage *self, guint badge)
{
  PqaPagePrivate *p;

  g_return_if_fail (PQA_IS_PAGE (self));

  p = priv (self);
  if (p->badge == badge)
    return;
  p->badge = badge;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BADGE]);
}

/**
 * pqa_page_can:
 * @action: "new", "search", "export", "print" or "refresh"
 *
 * Returns: whether the page does this right now
 */
gboolean
pqa_page_can (PqaPage *self, const char *action)
{
  PqaPageClass *klass;

  g_return_val_if_fail (PQA_IS_PAGE (self), FALSE);

  klass = PQA_PAGE_GET_CLASS (self);
  for (size_t i = 0; i < G_N_ELEMENTS (page_actions); i++)
    if (g_str_equal (action, page_actions[i].name))
      return page_func (self, i) != NULL && (klass->can == NULL || klass->can (self, action));
  return FALSE;
}

/**
 * pqa_page_update_actions:
 *
 * To be called whenever the answers of @can may have changed.
 */
void
pqa_page_update_actions (PqaPage *self)
{
  g_return_if_fail (PQA_IS_PAGE (self));

  for (size_t i = 0; i < G_N_ELEMENTS (page_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), page_actions[i].action,
                                   pqa_page_can (self, page_actions[i].name));
  g_signal_emit (self, signals[ACTIONS_CHANGED], 0);
}

/**
 * pqa_page_refresh:
 *
 * Has the page look at the database again.
 */
void
pqa_page_refresh (PqaPage *self)
{
  g_return_if_fail (PQA_IS_PAGE (self));

  if (PQA_PAGE_GET_CLASS (self)->refresh != NULL)
    PQA_PAGE_GET_CLASS (self)->refresh (self);
}

/**
 * pqa_page_show_item:
 * @id: row id of one of the page's things
 *
 * Brings the thing before the person's eyes.
 */
void
pqa_page_show_item (PqaPage *self, gint64 id)
{
  g_return_if_fail (PQA_IS_PAGE (self));

  if (PQA_PAGE_GET_CLASS (self)->show_item != NULL)
    PQA_PAGE_GET_CLASS (self)->show_item (self, id);
}

/**
 * pqa_page_set_title_widget:
 * @widget: (transfer floating): what stands in the middle of the header instead of the title
 */
void
pqa_page_set_title_widget (PqaPage *self, GtkWidget *widget)
{
  g_return_if_fail (PQA_IS_PAGE (self));
  g_return_if_fail (PQA_PAGE_GET_CLASS (self)->set_title_widget != NULL);

  PQA_PAGE_GET_CLASS (self)->set_title_widget (self, widget);
}

/**
 * pqa_page_filter:
 * @group: a group of the page's chips, or several separated by commas
 * @chip: the chip of each to be on, in the same order; no other filter is
 *
 * Brings some of the page's things before the person's eyes.
 */
void
pqa_page_filter (PqaPage *self, const char *group, const char *chip)
{
  g_return_if_fail (PQA_IS_PAGE (self));

  if (PQA_PAGE_GET_CLASS (self)->filter != NULL)
    PQA_PAGE_GET_CLASS (self)->filter (self, group, chip);
}
