// The form-js form inside Tasklist, and what it gets wrong for whoever fills it in.

/** form-js keeps its form in the tree of elements that it draws; Tasklist hands it out to nobody. */
export function formIn(container) {
  const queue = [container.__k];
  while (queue.length) {
    const node = queue.shift();
    if (!node) continue;
    const service = node.props && node.props.value && node.props.value.getService;
    if (service) return service('form');
    queue.push(...[].concat(node.__k || []));
  }
  return null;
}

/**
 * Tasklist greys out Complete while form-js names any field as wrong. form-js goes on naming fields that are not shown any
 * more, and whole lists of which no row is wrong: nobody could complete the task then, nor see why.
 */
export function forgetsWhatIsNotShown(form) {
  const fields = form.get('formFieldInstanceRegistry');
  const shownOf = errors => {
    const found = {};
    fields.getAllKeyed().forEach(({id, indexes}) => {
      const wrong = Object.values(indexes || {}).reduce((of, index) => of && of[index], errors[id]);
      if (wrong && wrong.length) found[id] = errors[id];
    });
    return found;
  };
  const keep = errors => {
    const shown = shownOf(errors);
    const gone = Object.keys(errors).filter(id => !(id in shown));
    gone.forEach(id => delete errors[id]);
    return gone.length > 0;
  };
  const beforeTasklistCounts = 2000;
  form.on('changed', beforeTasklistCounts, state => void keep(state.errors)); // a value would be taken for the answer of all
  form.on('formFieldInstanceRegistry.changed', () => setTimeout(() => {
    const errors = {...form._getState().errors};
    if (keep(errors)) form._setState({errors});
  }));
}
