/* In the place of the file of the same name in the engine's own jar. */
export default {
  app: { vendor: 'Tocsin' },
  customScripts: ['../../../js/signed-out']
};
